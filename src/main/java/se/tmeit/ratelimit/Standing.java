package se.tmeit.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;

/**
 * How one stands with a limit.
 *
 * @param admitted  whether there was one left
 * @param left      how many are left now
 * @param untilNext zero where there is one
 */
record Standing(boolean admitted, long left, Duration untilNext) {
    static Standing of(ConsumptionProbe probe) {
        return new Standing(probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    static Standing of(EstimationProbe probe) {
        return new Standing(probe.canBeConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    Standing withOneMore() {
        return new Standing(admitted, left + 1, untilNext);
    }

    boolean isTighterThan(Standing other) {
        return left < other.left || left == other.left && untilNext.compareTo(other.untilNext) > 0;
    }

    /** As the {@code RateLimit} header says it: how many are left, and in how many seconds the limit has them all again. */
    String describe(Limit limit) {
        var perToken = limit.window().toMillis() / (double) limit.capacity();
        var untilFull = Math.ceil((limit.capacity() - left) * perToken / 1000);
        return "\"" + limit.name() + "\";r=" + left + ";t=" + (long) untilFull;
    }
}
