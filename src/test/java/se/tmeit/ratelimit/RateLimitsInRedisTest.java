package se.tmeit.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.TestRedis;

/** Limits of two servers on one Redis, which lives, dies, hangs and comes back. */
class RateLimitsInRedisTest {
    private static final int CAPACITY = 5;
    private static final Limit LIMIT = new Limit("test", CAPACITY, Duration.ofMinutes(10));

    private final String key = UUID.randomUUID() + "@example.org";
    private TestRedis redis;
    private Replica one;
    private Replica other;

    @BeforeAll
    static void assumeRedis() {
        TestRedis.assumeInstalled();
    }

    @BeforeEach
    void start() {
        redis = new TestRedis();
        one = Replica.with(redis);
        other = Replica.with(redis);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void limitHoldsAcrossServers() {
        for (var i = 0; i < CAPACITY; i++) {
            (i % 2 == 0 ? one : other).limits.take(LIMIT, key);
        }

        assertRefused(one);
        assertRefused(other);
        assertThat(one.count("ratelimit.fallbacks") + other.count("ratelimit.fallbacks")).isZero();
    }

    @Test
    void limitHoldsWhenManyAskAtOnceAndRedisStaysInUse() throws Exception {
        var limit = new Limit("crowd", 50, Duration.ofHours(1));

        var taken = atOnce(60, 10, number -> takes(number % 2 == 0 ? one : other, limit));

        assertThat(taken).isEqualTo(50);
        assertThat(one.gauge() + other.gauge()).isEqualTo(2);
    }

    @Test
    void whatOneServerGivesBackAnotherHas() {
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < CAPACITY; i++) {
            taken.add(one.limits.take(LIMIT, key));
        }
        assertRefused(other);

        taken.forEach(Taken::giveBack);

        other.limits.take(LIMIT, key);
    }

    @Test
    void killedRedisStopsNobodyAndIsUsedAgainWhenItIsBack() {
        one.limits.take(LIMIT, key);
        redis.kill();

        for (var i = 0; i < CAPACITY; i++) {
            one.limits.take(LIMIT, key);
        }
        assertRefused(one);
        assertThat(one.gauge()).isZero();
        assertThat(one.count("ratelimit.fallbacks")).isEqualTo(CAPACITY + 1);

        redis.start();
        one.awaitRedis(true);
        assertThat(one.gauge()).isEqualTo(1);
        one.limits.take(LIMIT, key);
        assertThat(one.count("ratelimit.fallbacks")).isEqualTo(CAPACITY + 1);
    }

    @Test
    void hangingRedisCostsNobodyMoreThanOneTimeout() throws Exception {
        one.limits.take(LIMIT, key);
        redis.freeze();
        var limit = new Limit("crowd", 1000, Duration.ofHours(1));

        var start = System.nanoTime();
        var taken = atOnce(20, 20, number -> takes(one, limit));
        var time = Duration.ofNanos(System.nanoTime() - start);

        assertThat(taken).isEqualTo(400);
        // Of 400 that asked, at most the first of each thread may have waited.
        assertThat(time).isLessThan(Replica.TIMEOUT.multipliedBy(10));
        assertThat(one.gauge()).isZero();

        redis.thaw();
        one.awaitRedis(true);
        other.awaitRedis(true);
    }

    @Test
    void serverThatStartsWithoutRedisFindsItLater() {
        redis.kill();
        try (var late = Replica.withUnreachable(redis.url())) {
            late.limits.take(LIMIT, key);
            assertThat(late.gauge()).isZero();

            redis.start();

            late.awaitRedis(true);
        }
    }

    @Test
    void redisHoldsNoPersonalDataAndForgetsWhatIsFull() {
        var brief = new Limit("brief", 100, Duration.ofMinutes(1));
        one.limits.take(brief, key);
        one.limits.take(brief, "192.0.2.7");

        try (var client = RedisClient.create(redis.url()); var connection = client.connect()) {
            var keys = connection.sync().keys("*");
            assertThat(keys).hasSize(2).allMatch(name -> name.startsWith("tmeit:limit:brief:100/60:"))
                    .noneMatch(name -> name.contains("example.org") || name.contains("192.0.2.7"));
            assertThat(keys).allMatch(name -> connection.sync().ttl(name) > 0 && connection.sync().ttl(name) <= 71);
        }
    }

    private void assertRefused(Replica replica) {
        assertThatThrownBy(() -> replica.limits.take(LIMIT, key)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }

    private boolean takes(Replica replica, Limit limit) {
        try {
            replica.limits.take(limit, key);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private interface Taking {
        boolean succeeds(int thread);
    }

    /** How many succeed when so many threads try so many times each. */
    private static long atOnce(int threads, int times, Taking taking) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Callable<Integer>>();
            for (var thread = 0; thread < threads; thread++) {
                var number = thread;
                running.add(() -> {
                    var succeeded = 0;
                    for (var i = 0; i < times; i++) {
                        succeeded += taking.succeeds(number) ? 1 : 0;
                    }
                    return succeeded;
                });
            }
            var sum = 0L;
            for (Future<Integer> one : List.copyOf(pool.invokeAll(running))) {
                sum += one.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }
}
