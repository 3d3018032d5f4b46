package se.tmeit.shifts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.WorkAnswer;

/** Who has a place in one hour. */
class PlacementTest {
    private static WorkerDetails wanting(Job job) {
        return new WorkerDetails(UUID.randomUUID(), WorkAnswer.YES, job, Set.of(), false, null);
    }

    @Test
    void whoDoesNotMindGoesWhereSomebodyIsMissing() {
        var placement = Placement.of(Map.of(Job.BAR, 2, Job.DOOR, 1), List.of(wanting(null), wanting(Job.BAR), wanting(Job.BAR), wanting(null)));

        assertThat(placement.placed()).containsEntry(Job.BAR, 2).containsEntry(Job.DOOR, 1);
        assertThat(placement.surplus()).isEqualTo(1);
    }

    @Test
    void whoNamedAJobIsPutIntoNoOther() {
        var placement = Placement.of(Map.of(Job.DOOR, 1), List.of(wanting(Job.BAR)));

        assertThat(placement.placed()).containsEntry(Job.DOOR, 0);
        assertThat(placement.surplus()).isEqualTo(1);
    }

    /** Held against trying every way of placing them. */
    @Property(tries = 500)
    void noOtherWayWouldPlaceMore(@ForAll("places") Map<Job, Integer> places, @ForAll("workers") List<WorkerDetails> workers) {
        var placement = Placement.of(places, workers);

        assertThat(workers.size() - placement.surplus()).isEqualTo(mostPlaced(places, workers));
    }

    @Property
    void noJobGetsMoreThanItNeedsAndNobodyIsPlacedTwice(@ForAll("places") Map<Job, Integer> places, @ForAll("workers") List<WorkerDetails> workers) {
        var placement = Placement.of(places, workers);

        assertThat(placement.placed()).allSatisfy((job, placed) -> assertThat(placed).isBetween(0, places.getOrDefault(job, 0)));
        assertThat(placement.placed().values().stream().mapToInt(Integer::intValue).sum() + placement.surplus()).isEqualTo(workers.size());
        assertThat(placement.surplus()).isNotNegative();
    }

    @Property
    void oneMoreTakesNoJobAnybodyAway(@ForAll("places") Map<Job, Integer> places, @ForAll("workers") List<WorkerDetails> workers, @ForAll Job job) {
        var more = new ArrayList<>(workers);
        more.add(wanting(job));

        var before = Placement.of(places, workers).placed();

        assertThat(Placement.of(places, more).placed()).allSatisfy((each, placed) -> assertThat(placed).isGreaterThanOrEqualTo(before.get(each)));
    }

    private static int mostPlaced(Map<Job, Integer> places, List<WorkerDetails> workers) {
        if (workers.isEmpty()) {
            return 0;
        }
        var rest = workers.subList(1, workers.size());
        var most = mostPlaced(places, rest);
        for (var job : Job.values()) {
            if (places.getOrDefault(job, 0) > 0 && (workers.get(0).job() == null || workers.get(0).job() == job)) {
                var left = new HashMap<>(places);
                left.merge(job, -1, Integer::sum);
                most = Math.max(most, 1 + mostPlaced(left, rest));
            }
        }
        return most;
    }

    @Provide
    Arbitrary<Map<Job, Integer>> places() {
        return Arbitraries.maps(Arbitraries.of(Job.BAR, Job.DOOR, Job.KITCHEN), Arbitraries.integers().between(1, 2)).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<WorkerDetails>> workers() {
        return Arbitraries.of(Job.BAR, Job.DOOR, Job.KITCHEN, Job.FLOOR).injectNull(0.4).map(PlacementTest::wanting).list().ofMaxSize(6);
    }
}
