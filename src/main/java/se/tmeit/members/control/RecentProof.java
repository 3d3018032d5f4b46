package se.tmeit.members.control;

import java.util.UUID;

/** Asks who sits there before what opens a way into an account; the feature that knows log-ins answers. */
public interface RecentProof {
    /** Throws PROOF_NEEDED unless the owner of the session has just proved who they are. */
    void requireRecentProof(UUID sessionId);
}
