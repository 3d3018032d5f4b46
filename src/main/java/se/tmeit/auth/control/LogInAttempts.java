package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/**
 * Slows guessing down. So many failures are free within 15 minutes; then one more is let through as often as they would spread evenly
 * over that time. A browser that has logged the member in before is counted apart, so that its owner gets in while strangers guess.
 */
@ApplicationScoped
public class LogInAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final RateLimits limits;
    private final Limit limit;
    private final Limit networkLimit;

    @Inject
    public LogInAttempts(RateLimits limits, @ConfigProperty(name = "tmeit.auth.free-failures") int freeFailures,
            @ConfigProperty(name = "tmeit.auth.free-failures-of-network") int freeFailuresOfNetwork) {
        this.limits = limits;
        limit = new Limit("log-in", freeFailures, WINDOW);
        networkLimit = new Limit("log-in-network", freeFailuresOfNetwork, WINDOW);
    }

    /** For the proxy that CDI makes. */
    protected LogInAttempts() {
        this(null, 1, 1);
    }

    /**
     * Makes an attempt at one account; throws TOO_MANY_ATTEMPTS when none is left. It counts as failed from its start, so that many at
     * once cannot slip through; a success, and a failure that is not the password's, are taken back.
     */
    boolean attempt(String key, BooleanSupplier passes) {
        var taken = limits.take(limit, key, ProblemType.TOO_MANY_ATTEMPTS);
        var failed = false;
        try {
            failed = !passes.getAsBoolean();
            return !failed;
        } finally {
            if (!failed) {
                taken.giveBack();
            }
        }
    }

    /** Throws TOO_MANY_ATTEMPTS when too many attempts failed from there; a whole campus may be behind one address. */
    void requireFewFrom(String network) {
        limits.requireLeft(networkLimit, network, ProblemType.TOO_MANY_ATTEMPTS);
    }

    void failedFrom(String network) {
        limits.count(networkLimit, network);
    }
}
