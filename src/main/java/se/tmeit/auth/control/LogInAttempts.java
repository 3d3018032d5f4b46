package se.tmeit.auth.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Slows guessing down. So many failures are free within 15 minutes; then one more is let through as often as they would spread evenly
 * over that time. A browser that has logged the member in before is counted apart, so that its owner gets in while strangers guess.
 */
@ApplicationScoped
public class LogInAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    @Inject
    @ConfigProperty(name = "tmeit.auth.free-failures")
    int freeFailures;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(WINDOW).build();

    /**
     * Makes an attempt at one account; throws TOO_MANY_ATTEMPTS when none is left. It counts as failed from its start, so that many at
     * once cannot slip through; a success, and a failure that is not the password's, are taken back.
     */
    boolean attempt(String key, BooleanSupplier passes) {
        var bucket = bucket(key);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(ProblemType.TOO_MANY_ATTEMPTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        var failed = false;
        try {
            failed = !passes.getAsBoolean();
            return !failed;
        } finally {
            if (!failed) {
                bucket.addTokens(1);
            }
        }
    }

    /** Throws TOO_MANY_ATTEMPTS when too many attempts failed under this key; many people may succeed under it at once. */
    void requireFew(String key) {
        var estimate = bucket(key).estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new ProblemException(ProblemType.TOO_MANY_ATTEMPTS, Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    void failed(String key) {
        bucket(key).tryConsume(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(freeFailures).refillGreedy(freeFailures, WINDOW))
                .build());
    }
}
