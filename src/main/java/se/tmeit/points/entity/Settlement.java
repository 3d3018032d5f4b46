package se.tmeit.points.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** How a ledger that only grows comes to say what is due: by entries of the difference. */
public final class Settlement {
    private Settlement() {
    }

    /**
     * @param booked the sums of all sources in question that have entries, those whose entries cancel out included
     * @param due    what they should be; nothing for those left out
     * @return the amounts to book, none of them zero
     */
    public static Map<Source, Integer> differences(Map<Source, Integer> booked, Map<Source, Integer> due) {
        var sources = new HashSet<>(booked.keySet());
        sources.addAll(due.keySet());
        var differences = new HashMap<Source, Integer>();
        for (var source : sources) {
            var difference = due.getOrDefault(source, 0) - booked.getOrDefault(source, 0);
            if (difference != 0) {
                differences.put(source, difference);
            }
        }
        return differences;
    }
}
