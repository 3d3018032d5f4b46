package se.tmeit.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.metrics.Metrics;
import se.tmeit.support.TestRedis;

/** Two servers on one Redis, which lives, dies, hangs and comes back. */
class LiveRelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID EVENT = UUID.randomUUID();
    private static final Set<Topic> EVERYTHING = Set.of(Topic.values());

    /** The streams of one server, with one browser that watches the event. */
    private static final class Server {
        final FakeSink browser = FakeSink.fast();
        final LiveRelay relay;
        final LiveStreams streams;

        Server(Optional<String> url) {
            var metrics = new Metrics();
            relay = new LiveRelay(url, Duration.ofMillis(500), Duration.ofMillis(100), metrics);
            streams = new LiveStreams(Duration.ofMinutes(1), 10, 10, 10, Clock.systemUTC(), relay, metrics);
            streams.start(Duration.ZERO);
        }

        void watch() {
            await(relay::isUp);
            streams.open(new Watcher(EVENT, UUID.randomUUID(), UUID.randomUUID(), null), null, browser);
            awaitQuiet();
        }

        /** What a browser hears at the start and when servers find each other is of no matter here. */
        void awaitQuiet() {
            int heard;
            do {
                heard = browser.messages.size();
                sleep(400);
            } while (heard != browser.messages.size());
            browser.messages.clear();
        }

        void stop() {
            streams.stop();
            relay.stop();
        }
    }

    private TestRedis redis;
    private Server one;
    private Server other;

    @BeforeAll
    static void assumeRedis() {
        TestRedis.assumeInstalled();
    }

    @BeforeEach
    void start() {
        redis = new TestRedis();
        one = new Server(Optional.of(redis.url()));
        other = new Server(Optional.of(redis.url()));
        one.watch();
        other.watch();
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
        redis.close();
    }

    @Test
    void changeOnOneServerIsHeardOnBothAndOnceOnEach() {
        one.streams.changed(new Change(EVENT, Topic.COMMENTS));

        await(() -> !one.browser.messages.isEmpty() && !other.browser.messages.isEmpty());
        sleep(500);
        assertThat(one.browser.topics()).containsExactly(Set.of(Topic.COMMENTS));
        assertThat(other.browser.topics()).containsExactly(Set.of(Topic.COMMENTS));
    }

    @Test
    void serverWhoseRedisIsGoneTellsItsOwnBrowsers() {
        redis.kill();
        await(() -> !one.relay.isUp());

        one.streams.changed(new Change(EVENT, Topic.STAFFING));

        await(() -> one.browser.topics().contains(Set.of(Topic.STAFFING)));
        assertThat(other.browser.messages).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsMadeUpForWhenRedisIsBack() {
        redis.kill();
        one.streams.changed(new Change(EVENT, Topic.STAFFING));
        await(() -> !one.relay.isUp() && !other.relay.isUp());

        redis.start();

        await(() -> other.browser.topics().contains(EVERYTHING));
        one.awaitQuiet();
        other.awaitQuiet();
        one.streams.changed(new Change(EVENT, Topic.COMMENTS));
        await(() -> other.browser.topics().contains(Set.of(Topic.COMMENTS)));
    }

    @Test
    void hangingRedisHoldsNobodyUp() {
        redis.freeze();

        var start = System.nanoTime();
        for (var i = 0; i < 1000; i++) {
            one.streams.changed(new Change(EVENT, Topic.ATTENDANCE));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        await(() -> one.browser.topics().contains(Set.of(Topic.ATTENDANCE)));
        await(() -> !one.relay.isUp());
        redis.thaw();
        await(() -> other.browser.topics().contains(EVERYTHING));
    }

    @Test
    void crowdBecomesAFewMessages() {
        for (var i = 0; i < 500; i++) {
            one.streams.changed(new Change(EVENT, Arrays.asList(Topic.values()).get(i % 2)));
        }

        await(() -> !other.browser.messages.isEmpty());
        sleep(1000);
        assertThat(one.browser.messages).hasSizeLessThan(20);
        assertThat(other.browser.messages).hasSizeLessThan(20);
    }

    @Test
    void serverWithoutRedisTellsItsOwnBrowsers() {
        var alone = new Server(Optional.empty());
        alone.streams.open(new Watcher(EVENT, UUID.randomUUID(), UUID.randomUUID(), null), null, alone.browser);

        alone.streams.changed(new Change(EVENT, Topic.COMMENTS));

        await(() -> alone.browser.topics().contains(Set.of(Topic.COMMENTS)));
        assertThat(alone.relay.isConfigured()).isFalse();
        alone.stop();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            sleep(10);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
