package se.tmeit.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class RateLimitsTest {
    private static final Limit LIMIT = new Limit("test", 2, Duration.ofMinutes(10));

    private final Standings standings = new Standings();
    private final Replica replica = Replica.alone();
    private final RateLimits limits = new RateLimits(new BucketsInRedis(Optional.empty(), null, null, replica.metrics), replica.metrics,
            standings);

    @Test
    void oneMoreThanTheLimitIsRefusedAndCounted() {
        limits.take(LIMIT, "one");
        limits.take(LIMIT, "one");

        assertRefused(() -> limits.take(LIMIT, "one"));
        assertThat(replica.count("ratelimit.refused")).isEqualTo(1);
        assertThatCode(() -> limits.take(LIMIT, "another")).doesNotThrowAnyException();
    }

    @Test
    void limitsOfDifferentNamesCountApart() {
        limits.take(LIMIT, "one");
        limits.take(LIMIT, "one");

        assertThatCode(() -> limits.take(new Limit("other", 2, Duration.ofMinutes(10)), "one")).doesNotThrowAnyException();
    }

    @Test
    void serversWithoutRedisAreNoFallback() {
        limits.take(LIMIT, "one");

        assertThat(replica.count("ratelimit.fallbacks")).isZero();
        assertThat(replica.metrics.registry().find("ratelimit.redis.up").gauge()).isNull();
    }

    @Test
    void headersTellWhatIsLeftAndWhenAllIsBack() {
        limits.take(LIMIT, "one");

        assertThat(standings.policies()).isEqualTo("\"test\";q=2;w=600");
        assertThat(standings.state()).isEqualTo("\"test\";r=1;t=300");
    }

    @Test
    void headersTellTheTightestOfALimitsKeysAndEveryLimitOnce() {
        limits.take(LIMIT, "one");
        limits.take(LIMIT, "one");
        limits.take(LIMIT, "another");
        limits.takeHere(new Limit("api", 600, Duration.ofMinutes(1)), "one");

        assertThat(standings.policies()).isEqualTo("\"test\";q=2;w=600, \"api\";q=600;w=60");
        assertThat(standings.state()).isEqualTo("\"test\";r=0;t=600, \"api\";r=599;t=1");
    }

    @Test
    void whatIsGivenBackIsLeftAgain() {
        limits.take(LIMIT, "one").giveBack();

        assertThat(standings.state()).isEqualTo("\"test\";r=2;t=0");
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }
}
