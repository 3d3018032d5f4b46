package se.tmeit.shifts.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.shifts.control.Staffings;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.Span;
import se.tmeit.time.PlausibleTime;

/** How many workers a job needs during some whole hours on end. */
@Schema(requiredProperties = {"job", "from", "until", "needed"})
public record NeedView(@NotNull Job job, @NotNull @PlausibleTime Instant from, @NotNull @PlausibleTime Instant until,
        @NotNull @Min(1) @Max(50) Integer needed) {

    static NeedView of(Staffings.Need need) {
        return new NeedView(need.job(), need.span().from(), need.span().until(), need.needed());
    }

    Staffings.Need toNeed() {
        return new Staffings.Need(job, new Span(from, until), needed);
    }
}
