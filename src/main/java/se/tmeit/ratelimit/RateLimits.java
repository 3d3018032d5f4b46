package se.tmeit.ratelimit;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import se.tmeit.metrics.Metrics;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Counts what may happen only so often: in Redis where that is configured and answers, so that all servers count together, else in this
 * server's memory. Which of the two it is makes no difference to callers, and a Redis that goes away stops nobody.
 */
@ApplicationScoped
public class RateLimits {
    private final BucketsInMemory memory = new BucketsInMemory();
    private final BucketsInRedis redis;
    private final Metrics metrics;
    private final Standings standings;

    @Inject
    public RateLimits(BucketsInRedis redis, Metrics metrics, Standings standings) {
        this.redis = redis;
        this.metrics = metrics;
        this.standings = standings;
    }

    /** For the proxy that CDI makes. */
    protected RateLimits() {
        this(null, null, null);
    }

    /** Counts one; throws TOO_MANY_REQUESTS when none is left. */
    public Taken take(Limit limit, String key) {
        return take(limit, key, ProblemType.TOO_MANY_REQUESTS);
    }

    /** Counts one; throws the refusal when none is left. */
    public Taken take(Limit limit, String key, ProblemType refusal) {
        var shared = redis.ask(limit, key, bucket -> bucket.tryConsumeAndReturnRemaining(1));
        if (shared.isPresent()) {
            admit(limit, key, Standing.of(shared.get()), refusal);
            return () -> giveBack(limit, key, redis.ask(limit, key, RateLimits::addOne).isPresent());
        }
        return takeInMemory(limit, key, refusal);
    }

    /** Counts one in this server alone, at no cost worth a mention: for what protects the server itself. */
    public void takeHere(Limit limit, String key) {
        takeInMemory(limit, key, ProblemType.TOO_MANY_REQUESTS);
    }

    /** Throws the refusal when none is left, and counts nothing. */
    public void requireLeft(Limit limit, String key, ProblemType refusal) {
        admit(limit, key, ask(limit, key, bucket -> Standing.of(bucket.estimateAbilityToConsume(1))), refusal);
    }

    /** Counts one where one is left. */
    public void count(Limit limit, String key) {
        standings.note(limit, key, ask(limit, key, bucket -> Standing.of(bucket.tryConsumeAndReturnRemaining(1))));
    }

    private Taken takeInMemory(Limit limit, String key, ProblemType refusal) {
        var bucket = memory.bucket(limit, key);
        admit(limit, key, Standing.of(bucket.tryConsumeAndReturnRemaining(1)), refusal);
        return () -> giveBack(limit, key, addOne(bucket));
    }

    private <T> T ask(Limit limit, String key, Function<Bucket, T> question) {
        return redis.ask(limit, key, question).orElseGet(() -> question.apply(memory.bucket(limit, key)));
    }

    private void admit(Limit limit, String key, Standing standing, ProblemType refusal) {
        standings.note(limit, key, standing);
        if (!standing.admitted()) {
            metrics.registry().counter("ratelimit.refused", "limit", limit.name()).increment();
            throw new ProblemException(refusal, standing.untilNext());
        }
    }

    private void giveBack(Limit limit, String key, boolean given) {
        if (given) {
            standings.noteGivenBack(limit, key);
        }
    }

    private static boolean addOne(Bucket bucket) {
        bucket.addTokens(1);
        return true;
    }
}
