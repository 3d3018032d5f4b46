package se.tmeit.shifts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Instant START = Instant.parse("2026-12-02T16:00:00Z");

    private record Run(Span span, int value) {
    }

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    @Test
    void runEndsWhereTheValueChangesAndWhereAnHourIsLeftOut() {
        var values = new TreeMap<>(Map.of(hour(0), 2, hour(1), 2, hour(2), 1, hour(4), 1));

        assertThat(Span.runs(values, Run::new)).isEqualTo(List.of(new Run(new Span(hour(0), hour(2)), 2), new Run(new Span(hour(2), hour(3)), 1),
                new Run(new Span(hour(4), hour(5)), 1)));
    }

    @Property
    void runsHaveEveryHourOnceAndNoneCouldBeLonger(@ForAll @Size(max = 21) Map<@IntRange(max = 20) Integer, @IntRange(max = 2) Integer> numbers) {
        var values = new TreeMap<Instant, Integer>();
        numbers.forEach((number, value) -> values.put(hour(number), value));

        var runs = Span.runs(values, Run::new);

        var again = new HashMap<Instant, Integer>();
        runs.forEach(run -> run.span().hours().forEach(hour -> assertThat(again.put(hour, run.value())).isNull()));
        assertThat(again).isEqualTo(values);
        for (var i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i - 1).span().until().equals(runs.get(i).span().from()) && runs.get(i - 1).value() == runs.get(i).value()).isFalse();
        }
    }
}
