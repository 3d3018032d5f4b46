package se.tmeit.shifts.control;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/**
 * What a member answered to whether they work.
 *
 * @param job   null for any
 * @param hours the beginnings of the hours; none when they do not know which, or say no
 */
public record WorkerDetails(UUID memberId, WorkAnswer answer, Job job, Set<Instant> hours, boolean hoursUnknown, String comment) {
    WorkerDetails yes() {
        return new WorkerDetails(memberId, WorkAnswer.YES, job, hours, hours.isEmpty(), comment);
    }

    /** Without hours, which nobody counts on any more. */
    WorkerDetails no() {
        return new WorkerDetails(memberId, WorkAnswer.NO, null, Set.of(), false, comment);
    }

    /** Whether they work then, for sure. */
    boolean worksAt(Instant hour) {
        return answer == WorkAnswer.YES && hours.contains(hour);
    }

    /** Whether they work, for sure, without knowing when. */
    boolean worksSometime() {
        return answer == WorkAnswer.YES && hoursUnknown;
    }

    /** Whether they may come then: they say maybe, or do not know their hours. */
    boolean mayWorkAt(Instant hour) {
        return worksSometime() || answer == WorkAnswer.MAYBE && (hoursUnknown || hours.contains(hour));
    }
}
