package se.tmeit.points.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is reported, corrected and decided, in whatever order: the ledger says what is due, and only grows. */
class SettlementPropertyTest {
    private static final List<UUID> MEMBERS = ids(4);
    private static final List<UUID> EVENTS = ids(3);

    private record Booked(Source source, int amount) {
    }

    /** A step in the life of the ledger. */
    private interface Step {
        void take(Model model);
    }

    /** What should be true, kept apart from the ledger. */
    private static final class Model {
        private final List<Booked> ledger = new ArrayList<>();
        private final Map<UUID, Set<UUID>> worked = new HashMap<>();
        private int perEvent = 100;

        void report(UUID event, Set<UUID> workers) {
            worked.put(event, workers);
            settle(source -> event.equals(source.eventId()));
        }

        void decide(int figure) {
            perEvent = figure;
            settle(source -> true);
        }

        private void settle(Predicate<Source> inQuestion) {
            Settlement.differences(booked(inQuestion), due(inQuestion)).forEach((source, amount) -> ledger.add(new Booked(source, amount)));
        }

        private Map<Source, Integer> booked(Predicate<Source> inQuestion) {
            var sums = new HashMap<Source, Integer>();
            ledger.stream().filter(entry -> inQuestion.test(entry.source())).forEach(entry -> sums.merge(entry.source(), entry.amount(), Integer::sum));
            return sums;
        }

        private Map<Source, Integer> due(Predicate<Source> inQuestion) {
            var due = new HashMap<Source, Integer>();
            worked.forEach((event, workers) -> workers.forEach(member -> due.put(new Source(member, event), perEvent)));
            due.keySet().removeIf(inQuestion.negate());
            return due;
        }

        int total(UUID member) {
            return ledger.stream().filter(entry -> entry.source().memberId().equals(member)).mapToInt(Booked::amount).sum();
        }

        long events(UUID member) {
            return worked.values().stream().filter(workers -> workers.contains(member)).count();
        }
    }

    @Property
    void totalIsWhatIsDueAfterEveryStep(@ForAll("lives") List<Step> life) {
        var model = new Model();

        for (var step : life) {
            var before = List.copyOf(model.ledger);
            step.take(model);

            assertThat(model.ledger.subList(0, before.size())).isEqualTo(before);
            assertThat(model.ledger).noneMatch(entry -> entry.amount() == 0);
            assertThat(MEMBERS).allSatisfy(member -> assertThat(model.total(member)).isEqualTo((int) model.events(member) * model.perEvent));
        }
    }

    @Property
    void sameStepAgainBooksNothing(@ForAll("lives") List<Step> life) {
        var model = new Model();

        for (var step : life) {
            step.take(model);
            var once = List.copyOf(model.ledger);
            step.take(model);

            assertThat(model.ledger).isEqualTo(once);
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Step> reports = Combinators.combine(Arbitraries.of(EVENTS), Arbitraries.of(MEMBERS).set())
                .as((event, workers) -> model -> model.report(event, new HashSet<>(workers)));
        Arbitrary<Step> decisions = Arbitraries.integers().between(1, 500).map(figure -> model -> model.decide(figure));
        return Arbitraries.frequencyOf(Tuple.of(4, reports), Tuple.of(1, decisions)).list().ofMaxSize(25);
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
