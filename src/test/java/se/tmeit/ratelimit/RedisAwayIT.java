package se.tmeit.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestRedis;

/** A server whose Redis goes away in the middle, and comes back. */
@Isolated
class RedisAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As {@link RunningServer} sets it: whoever waits for Redis waits that long. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final RunningServer server = RunningServer.get();
    private TestRedis redis;

    @BeforeEach
    void awaitRedis() {
        redis = server.redis();
        await(1);
        // The first log-in of a server loads much, and takes its time with or without Redis.
        Api.as(TestMember.with(Role.PRAO));
    }

    @AfterEach
    void bringBack() {
        if (redis != null) {
            redis.thaw();
            redis.kill();
            redis.start();
            awaitCounting();
        }
    }

    @Test
    void logInsWorkOnWhenRedisIsKilledAndMetricsAndHealthSaySo() {
        redis.kill();

        assertLogsIn(TIMEOUT);
        await(0);
        assertThat(metric("ratelimit_fallbacks_total")).isPositive();
        assertThat(ready()).isEqualTo("in this server: Redis does not answer");
        assertSlowsDownWithoutRedis();

        redis.start();
        await(1);
        assertThat(ready()).isEqualTo("in Redis");
        var fallbacks = metric("ratelimit_fallbacks_total");
        assertLogsIn(TIMEOUT);
        assertThat(metric("ratelimit_fallbacks_total")).isEqualTo(fallbacks);
    }

    @Test
    void logInsWorkOnWhenRedisHangs() {
        redis.freeze();

        assertLogsIn(TIMEOUT.multipliedBy(3));
        await(0);
        for (var i = 0; i < 5; i++) {
            assertLogsIn(TIMEOUT);
        }
    }

    private void assertSlowsDownWithoutRedis() {
        var member = TestMember.with(Role.PRAO);
        for (var failure = 0; failure < 10; failure++) {
            assertThat(Api.visitor().logIn(member.email(), "fyra pigga tuppar").statusCode()).isEqualTo(401);
        }
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(429);
    }

    private static void assertLogsIn(Duration within) {
        var member = TestMember.with(Role.MARSHAL);
        var start = Instant.now();

        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);

        assertThat(Duration.between(start, Instant.now())).isLessThan(within);
    }

    /** What the metric says may be older than the kill: Redis is back when it counted a request. */
    private void awaitCounting() {
        var deadline = Instant.now().plus(PATIENCE);
        double before;
        do {
            assertThat(Instant.now()).as("Redis does not count again").isBefore(deadline);
            before = metric("ratelimit_fallbacks_total");
            Api.visitor().get("/sessions/current");
        } while (metric("ratelimit_fallbacks_total") > before || metric("ratelimit_redis_up") != 1);
    }

    private void await(int up) {
        var deadline = Instant.now().plus(PATIENCE);
        while (metric("ratelimit_redis_up") != up) {
            assertThat(Instant.now()).as("ratelimit.redis.up does not become " + up).isBefore(deadline);
        }
    }

    private double metric(String name) {
        return given().baseUri(server.baseUri().toString()).get("/metrics").asString().lines()
                .filter(line -> line.startsWith(name + " ")).mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    private String ready() {
        var response = given().baseUri(server.baseUri().toString()).get("/health/ready");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath().getString("checks.find { it.name == 'limits' }.data.counted");
    }
}
