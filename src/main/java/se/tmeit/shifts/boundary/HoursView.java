package se.tmeit.shifts.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.shifts.entity.Span;

/** Hours on end. */
@Schema(requiredProperties = {"from", "until"})
public record HoursView(Instant from, Instant until) {
    static HoursView of(Span span) {
        return new HoursView(span.from(), span.until());
    }
}
