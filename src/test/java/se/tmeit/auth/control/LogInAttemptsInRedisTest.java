package se.tmeit.auth.control;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.tmeit.ratelimit.Replica;
import se.tmeit.support.TestRedis;

/** The same with the counts in Redis. */
class LogInAttemptsInRedisTest extends LogInAttemptsTest {
    private static TestRedis redis;

    @BeforeAll
    static void start() {
        TestRedis.assumeInstalled();
        redis = new TestRedis();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    Replica replica() {
        return Replica.with(redis);
    }
}
