package se.tmeit.live.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where each event stands, as this server saw it: a mark that another change makes another. Marks of one epoch can be compared; when
 * something may have been lost, and when there are too many to remember, a new epoch begins, which makes every mark another.
 */
final class Marks {
    /** How long ago a page that opens its first stream may have read what it shows. */
    static final Duration READ_WITHIN = Duration.ofMinutes(1);
    private static final int MOST = 5000;

    private record Latest(long number, Instant at) {
    }

    private final Clock clock;
    private final Map<UUID, Latest> byEvent = new HashMap<>();
    private String epoch;
    private Instant epochBegan;
    private long changes;

    Marks(Clock clock) {
        this.clock = clock;
        renew();
    }

    /** The event's mark from now on. */
    synchronized String changed(UUID eventId) {
        if (byEvent.size() >= MOST && !byEvent.containsKey(eventId)) {
            renew();
        }
        changes++;
        byEvent.put(eventId, new Latest(changes, clock.instant()));
        return mark(eventId);
    }

    /** Nobody knows what changed. */
    synchronized void renew() {
        byEvent.clear();
        epoch = UUID.randomUUID().toString();
        epochBegan = clock.instant();
    }

    synchronized String mark(UUID eventId) {
        return epoch + "-" + latest(eventId).number();
    }

    /** @param mark where a browser stood when it last heard of the event, or null for one that opens its first stream */
    synchronized boolean mayHaveMissed(UUID eventId, String mark) {
        if (mark == null) {
            return latest(eventId).at().isAfter(clock.instant().minus(READ_WITHIN));
        }
        return !mark.equals(mark(eventId));
    }

    private Latest latest(UUID eventId) {
        return byEvent.getOrDefault(eventId, new Latest(0, epochBegan));
    }
}
