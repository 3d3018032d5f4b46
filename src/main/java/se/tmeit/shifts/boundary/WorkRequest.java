package se.tmeit.shifts.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;
import se.tmeit.shifts.control.WorkerDetails;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** Whether one works at an event, and when. */
@Schema(requiredProperties = "answer", examples = """
        {"answer": "YES", "hours": ["2026-12-02T16:00:00Z", "2026-12-02T17:00:00Z"], "job": "BAR", "comment": "Jag tar med isen."}""")
public record WorkRequest(
        @NotNull WorkAnswer answer,
        @Size(max = 24) @Schema(description = "The beginnings of the hours; at least one with a yes or a maybe, unless hoursUnknown.")
        List<@NotNull Instant> hours,
        @Schema(description = "Whether they are not known yet.") Boolean hoursUnknown,
        @Schema(description = "Any when left out.") Job job,
        @PlainText @Size(max = 200) String comment) {

    public WorkRequest {
        comment = comment == null ? null : comment.strip();
    }

    /** A no has neither hours nor job. */
    WorkerDetails of(UUID memberId) {
        return answer == WorkAnswer.NO ? new WorkerDetails(memberId, answer, null, Set.of(), false, comment)
                : new WorkerDetails(memberId, answer, job, hours == null ? Set.of() : new TreeSet<>(hours), Boolean.TRUE.equals(hoursUnknown), comment);
    }
}
