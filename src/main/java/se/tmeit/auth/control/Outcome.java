package se.tmeit.auth.control;

import java.util.UUID;

/** What comes of somebody having proved who they are. */
public sealed interface Outcome {
    /** A log-in that succeeded, and the token under which the browser is known from now on. */
    record Opened(UUID memberId, Sessions.Opened session, String deviceToken) implements Outcome {
    }

    /** The secret with which to come back, together with a code. */
    record SecondFactorNeeded(String pendingToken) implements Outcome {
    }
}
