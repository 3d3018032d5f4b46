package se.tmeit.shifts.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.shifts.control.WorkerDetails;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** When somebody works whom an organiser puts there. */
@Schema(examples = "{\"hours\": [\"2026-12-02T16:00:00Z\", \"2026-12-02T17:00:00Z\"], \"job\": \"BAR\"}")
public record WorkerRequest(
        @Size(max = 24) @Schema(description = "The beginnings of the hours; at least one, unless hoursUnknown.") List<@NotNull Instant> hours,
        @Schema(description = "Whether they are not known yet.") Boolean hoursUnknown,
        @Schema(description = "Any when left out.") Job job) {

    WorkerDetails of(UUID memberId) {
        return new WorkRequest(WorkAnswer.YES, hours, hoursUnknown, job, null).of(memberId);
    }
}
