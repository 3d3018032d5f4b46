package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/** How often anybody may sign up. A whole class does so from one network on the evening of the introduction. */
@ApplicationScoped
class SignUpLimits {
    static final Limit NETWORK = new Limit("sign-up-network", 20, Duration.ofHours(1));
    /** Each one is a mail to somebody who may not want it. */
    static final Limit EMAIL = new Limit("sign-up-email", 4, Duration.ofHours(6));
    static final Limit ALL = new Limit("sign-up", 300, Duration.ofHours(1));

    private final RateLimits limits;

    @Inject
    SignUpLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** For the proxy that CDI makes. */
    protected SignUpLimits() {
        limits = null;
    }

    /** The sender's own limit goes first, so that who sends too much uses up nobody else's. */
    void take(String network, String email) {
        limits.take(NETWORK, network);
        limits.take(EMAIL, email);
        limits.take(ALL, "");
    }
}
