package se.tmeit.shifts.control;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import se.tmeit.shifts.entity.Span;

/** A time without a gap. */
public record Stretch(Instant from, Instant until) {
    /** Those that hours make, the first one first. @param hours their beginnings */
    public static List<Stretch> of(SortedSet<Instant> hours) {
        var worked = new TreeMap<Instant, Boolean>();
        hours.forEach(hour -> worked.put(hour, true));
        return Span.runs(worked, (span, unused) -> new Stretch(span.from(), span.until()));
    }
}
