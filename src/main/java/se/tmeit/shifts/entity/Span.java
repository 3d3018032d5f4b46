package se.tmeit.shifts.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Some hours on end. */
public record Span(Instant from, Instant until) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The beginnings of its hours. */
    public List<Instant> hours() {
        return Stream.iterate(from, hour -> hour.isBefore(until), hour -> hour.plus(HOUR)).toList();
    }

    /** One for each stretch of hours on end that have the same value. */
    public static <V, T> List<T> runs(SortedMap<Instant, V> values, BiFunction<Span, V, T> run) {
        var runs = new ArrayList<T>();
        var rest = new TreeMap<>(values);
        while (!rest.isEmpty()) {
            var first = rest.firstEntry();
            var until = first.getKey();
            while (first.getValue().equals(rest.get(until))) {
                rest.remove(until);
                until = until.plus(HOUR);
            }
            runs.add(run.apply(new Span(first.getKey(), until), first.getValue()));
        }
        return runs;
    }
}
