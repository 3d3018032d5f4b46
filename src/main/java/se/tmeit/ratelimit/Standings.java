package se.tmeit.ratelimit;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the request stands with the limits that it met, for the headers of its answer. */
@RequestScoped
public class Standings {
    private record Key(Limit limit, String key) {
    }

    private final Map<Key, Standing> byKey = new LinkedHashMap<>(4);

    void note(Limit limit, String key, Standing standing) {
        byKey.put(new Key(limit, key), standing);
    }

    void noteGivenBack(Limit limit, String key) {
        byKey.computeIfPresent(new Key(limit, key), (unused, standing) -> standing.withOneMore());
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The {@code RateLimit-Policy} header: every limit met. */
    String policies() {
        return perLimit().keySet().stream().map(Limit::policy).collect(Collectors.joining(", "));
    }

    /** The {@code RateLimit} header: what is left of each; where one limit was met under several keys, the tightest. */
    String state() {
        return perLimit().entrySet().stream().map(entry -> entry.getValue().describe(entry.getKey())).collect(Collectors.joining(", "));
    }

    private Map<Limit, Standing> perLimit() {
        var tightest = new LinkedHashMap<Limit, Standing>(4);
        byKey.forEach((key, standing) -> tightest.merge(key.limit(), standing, (one, other) -> one.isTighterThan(other) ? one : other));
        return tightest;
    }
}
