package se.tmeit.outbox.control;

import java.time.Duration;

/** How long to leave a mail server alone that takes nothing: a second, then twice as long each time, up to a minute. */
final class Backoff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration pause = Duration.ZERO;
    private long until;

    boolean isOver(long nanoTime) {
        return pause.isZero() || nanoTime - until >= 0;
    }

    void begin(long nanoTime) {
        var next = pause.isZero() ? SHORTEST : pause.multipliedBy(2);
        pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
        until = nanoTime + pause.toNanos();
    }

    void end() {
        pause = Duration.ZERO;
    }
}
