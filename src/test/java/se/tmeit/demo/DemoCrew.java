package se.tmeit.demo;

import java.time.Instant;
import java.util.List;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** Who an event of the invented club needs to run it, and who said what about working there. */
record DemoCrew(DemoEvent event, List<Need> needs, List<Worker> workers) {

    /** How many a job needs in the hour that begins then. */
    record Need(Job job, Instant hour, int needed) {
    }

    /** @param job null for any; @param hours none with a no, or when they do not know */
    record Worker(DemoMember member, WorkAnswer answer, Job job, List<Instant> hours, String comment, Instant at) {
        boolean isSure() {
            return answer == WorkAnswer.YES;
        }

        boolean knowsNotWhen() {
            return answer != WorkAnswer.NO && hours.isEmpty();
        }
    }

    List<Worker> sure() {
        return workers.stream().filter(Worker::isSure).toList();
    }
}
