package se.tmeit.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.tmeit.metrics.Metrics;
import se.tmeit.support.TestRedis;

/** The limits of one server, without the server. */
public final class Replica implements AutoCloseable {
    public static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Metrics metrics = new Metrics();
    public final RateLimits limits;
    private final BucketsInRedis redis;

    /** Threads of one test share what belongs to one request. */
    private static final class Untold extends Standings {
        @Override
        synchronized void note(Limit limit, String key, Standing standing) {
            super.note(limit, key, standing);
        }

        @Override
        synchronized void noteGivenBack(Limit limit, String key) {
            super.noteGivenBack(limit, key);
        }
    }

    private Replica(Optional<String> url) {
        redis = new BucketsInRedis(url, TIMEOUT, Duration.ofMillis(100), metrics);
        limits = new RateLimits(redis, metrics, new Untold());
        redis.start(Duration.ZERO);
    }

    public static Replica alone() {
        return new Replica(Optional.empty());
    }

    public static Replica with(TestRedis redis) {
        return with(redis.url());
    }

    /** Returns when Redis is in use. */
    public static Replica with(String url) {
        var replica = new Replica(Optional.of(url));
        replica.awaitRedis(true);
        return replica;
    }

    public static Replica withUnreachable(String url) {
        return new Replica(Optional.of(url));
    }

    public void awaitRedis(boolean up) {
        var deadline = Instant.now().plus(PATIENCE);
        while (redis.isUp() != up) {
            assertThat(Instant.now()).as("Redis is not " + (up ? "used" : "given up")).isBefore(deadline);
        }
    }

    public double gauge() {
        return metrics.registry().get("ratelimit.redis.up").gauge().value();
    }

    public double count(String counter) {
        return metrics.registry().find(counter).counters().stream().mapToDouble(found -> found.count()).sum();
    }

    @Override
    public void close() {
        redis.stop();
    }
}
