package se.tmeit.shifts.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.Course;
import se.tmeit.members.control.PersonRef;
import se.tmeit.shifts.control.WorkerDetails;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** Somebody who works at an event, or may. */
@Schema(requiredProperties = {"member", "answer", "hours", "hoursUnknown", "courses"})
public record WorkerView(PersonRef member, WorkAnswer answer, @Schema(description = "The beginnings of their hours.") List<Instant> hours,
        boolean hoursUnknown, @Schema(description = "Left out for any.") Job job, String comment,
        @Schema(description = "What they have on the event's day.") Set<Course> courses) {

    static WorkerView of(WorkerDetails worker, PersonRef member, Set<Course> courses) {
        return new WorkerView(member, worker.answer(), worker.hours().stream().sorted().toList(), worker.hoursUnknown(), worker.job(),
                worker.comment(), courses);
    }
}
