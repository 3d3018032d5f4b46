package se.tmeit.shifts.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.shifts.control.WorkerDetails;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** What one answered oneself. */
@Schema(requiredProperties = {"answer", "hours", "hoursUnknown"})
public record WorkView(WorkAnswer answer, List<Instant> hours, boolean hoursUnknown, @Schema(description = "Left out for any.") Job job,
        String comment) {

    static WorkView of(WorkerDetails worker) {
        return new WorkView(worker.answer(), worker.hours().stream().sorted().toList(), worker.hoursUnknown(), worker.job(), worker.comment());
    }
}
