package se.tmeit.auth.control;

import java.net.URI;
import se.tmeit.oidc.control.Refusal;

/** Where a browser goes next on its way through a provider. */
public sealed interface Step {
    /** To the provider, with the secret to bring back. */
    record ToProvider(URI address, String secret) implements Step {
    }

    /** Into the site, or to the question for a second factor. */
    record Proved(Outcome outcome, String returnTo) implements Step {
    }

    /**
     * To the question whether this identity is the member's.
     *
     * @param token    the secret to bring along to it
     * @param loggedIn whether the member is logged in already, or has to do that first
     */
    record ToConfirmation(String token, boolean loggedIn) implements Step {
    }

    /** Back to where it came from. */
    record Refused(Refusal why, Purpose purpose, String returnTo) implements Step {
    }

    /** What somebody went to a provider for. */
    enum Purpose {
        LOG_IN, LINK
    }
}
