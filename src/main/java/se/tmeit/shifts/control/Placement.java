package se.tmeit.shifts.control;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import se.tmeit.shifts.entity.Job;

/**
 * Who of the workers of one hour is of use: those who named a job where that has a place, the others wherever somebody is still missing.
 *
 * @param placed  how many each job gets, never more than it has places
 * @param surplus how many have no place
 */
record Placement(Map<Job, Integer> placed, int surplus) {
    static Placement of(Map<Job, Integer> places, Collection<WorkerDetails> workers) {
        var placed = new EnumMap<Job, Integer>(Job.class);
        var anywhere = count(workers, null);
        for (var job : Job.values()) {
            var wanted = places.getOrDefault(job, 0);
            var own = Math.min(wanted, count(workers, job));
            var others = Math.min(wanted - own, anywhere);
            anywhere -= others;
            placed.put(job, own + others);
        }
        return new Placement(placed, workers.size() - placed.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static int count(Collection<WorkerDetails> workers, Job job) {
        return (int) workers.stream().filter(worker -> worker.job() == job).count();
    }
}
