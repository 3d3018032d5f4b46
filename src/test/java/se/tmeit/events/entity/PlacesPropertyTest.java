package se.tmeit.events.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.tmeit.events.entity.Places.Going;

/** Whoever signs up, in whatever order and at the same moment too, these things hold. */
class PlacesPropertyTest {
    private static final Instant OPEN = Instant.parse("2026-12-01T12:00:00Z");

    /** Few moments, so that many sign up at the same; ids from both halves of the numbers, of which Java takes one for negative. */
    @Provide
    Arbitrary<List<Going>> crowds() {
        var ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        var moments = Arbitraries.integers().between(0, 5).map(OPEN::plusSeconds);
        return Combinators.combine(ids, moments).as(Going::new).list().ofMaxSize(30).uniqueElements(Going::memberId);
    }

    @Property
    void everybodyHasAPlaceOrWaitsAndNobodyBoth(@ForAll("crowds") List<Going> crowd, @ForAll @IntRange(min = 1, max = 40) int capacity) {
        var places = Places.of(crowd, capacity);

        assertThat(places.taken()).hasSize(Math.min(crowd.size(), capacity));
        assertThat(crowd).allSatisfy(one -> assertThat(places.hasPlace(one.memberId())).isNotEqualTo(places.waits(one.memberId())));
        assertThat(places.left()).isEqualTo(capacity - places.taken().size());
        assertThat(places.isFull()).isEqualTo(places.left() == 0);
    }

    @Property
    void orderIsThatOfSigningUpHoweverTheRowsAreRead(@ForAll("crowds") List<Going> crowd, @ForAll Random random) {
        var shuffled = new ArrayList<>(crowd);
        Collections.shuffle(shuffled, random);

        assertThat(Places.of(shuffled, 3)).isEqualTo(Places.of(crowd, 3));
    }

    @Property
    void nobodyIsBeforeSomebodyWhoCameEarlier(@ForAll("crowds") List<Going> crowd, @ForAll @IntRange(min = 1, max = 40) int capacity) {
        var places = Places.of(crowd, capacity);

        assertThat(crowd).allSatisfy(one -> assertThat(crowd).filteredOn(other -> other.since().isBefore(one.since()))
                .allSatisfy(other -> assertThat(places.order().indexOf(other.memberId())).isLessThan(places.order().indexOf(one.memberId()))));
    }

    @Property
    void placeThatIsGivenBackGoesToTheNextInLineAndNobodyElseMoves(@ForAll("crowds") List<Going> crowd,
            @ForAll @IntRange(min = 1, max = 10) int capacity, @ForAll Random random) {
        var before = Places.of(crowd, capacity);
        if (before.waiting().isEmpty()) {
            return;
        }
        var leaving = before.taken().get(random.nextInt(capacity));

        var after = Places.of(crowd.stream().filter(one -> !one.memberId().equals(leaving)).toList(), capacity);

        assertThat(after.taken()).containsAll(before.taken().stream().filter(id -> !id.equals(leaving)).toList())
                .contains(before.waiting().get(0)).hasSize(capacity);
        assertThat(after.waiting()).isEqualTo(before.waiting().subList(1, before.waiting().size()));
    }

    @Property
    void moreRoomTakesNobodysPlace(@ForAll("crowds") List<Going> crowd, @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll @IntRange(min = 0, max = 20) int more) {
        assertThat(Places.of(crowd, capacity + more).taken()).containsAll(Places.of(crowd, capacity).taken());
    }

    @Property
    void placeInLineCountsFromOne(@ForAll("crowds") List<Going> crowd) {
        var places = Places.of(crowd, 2);

        for (var i = 0; i < places.waiting().size(); i++) {
            assertThat(places.placeInLine(places.waiting().get(i))).isEqualTo(i + 1);
        }
        assertThat(places.taken()).allSatisfy(id -> assertThat(places.placeInLine(id)).isNull());
    }

    @Property
    void everybodyHasAPlaceWhereThereIsNoLimit(@ForAll("crowds") List<Going> crowd) {
        var places = Places.of(crowd, null);

        assertThat(places.taken()).hasSameSizeAs(crowd);
        assertThat(places.isFull()).isFalse();
        assertThat(places.left()).isNull();
    }

    @Example
    void atTheSameMomentIdsSortAsInTheDatabase() {
        var high = UUID.fromString("f0000000-0000-4000-8000-000000000000");
        var low = UUID.fromString("10000000-0000-4000-8000-000000000000");

        assertThat(Places.of(List.of(new Going(high, OPEN), new Going(low, OPEN)), 1).taken()).containsExactly(low);
    }
}
