package se.tmeit.auth.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Slows guessing down. So many failures are free within 15 minutes; then one more is let through as often as they would spread evenly
 * over that time. Nobody is locked out for longer than that, and a browser that has logged the member in before is counted apart.
 */
@ApplicationScoped
public class LogInAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;

    @Inject
    @ConfigProperty(name = "tmeit.auth.free-failures")
    int freeFailures;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(WINDOW).build();

    /** Counts an attempt as failed in advance, so that many at once cannot slip through; throws TOO_MANY_ATTEMPTS when none is left. */
    Attempt begin(List<String> keys) {
        var taken = new ArrayList<Bucket>();
        for (var key : keys) {
            var bucket = buckets.get(key, unused -> fresh());
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                new Attempt(taken).forgive();
                throw new ProblemException(ProblemType.TOO_MANY_ATTEMPTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return new Attempt(taken);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(freeFailures).refillGreedy(freeFailures, WINDOW))
                .build();
    }

    /** An attempt under way. */
    record Attempt(List<Bucket> buckets) {
        /** Takes the failure back: it was none. */
        void forgive() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
