package se.tmeit.ratelimit;

import java.time.Duration;

/**
 * How often something may happen for each key.
 *
 * @param name     for keys, metrics and the {@code RateLimit} header, in lower case with hyphens
 * @param capacity how often at once
 * @param window   the time in which that many come back, evenly
 */
public record Limit(String name, long capacity, Duration window) {
    /** As the {@code RateLimit-Policy} header says it. */
    String policy() {
        return "\"" + name + "\";q=" + capacity + ";w=" + window.toSeconds();
    }
}
