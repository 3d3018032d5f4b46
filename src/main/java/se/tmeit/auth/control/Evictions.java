package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.control.DirectoryLock;

/** Throws whoever is in a member's account out of it, with all that would let them back in without the member's password. */
@ApplicationScoped
public class Evictions {
    @Inject
    DirectoryLock directoryLock;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    AccessTokens accessTokens;

    @Inject
    KnownDevices devices;

    @Inject
    Audit audit;

    /** For a member by somebody else. */
    @Transactional
    public void evict(UUID memberId) {
        // Losing access ends sessions and secrets too: one after the other, so that no two wait for each other.
        directoryLock.take();
        evictUnderLock(memberId);
        audit.record(AuditAction.LOGGED_OUT_EVERYWHERE, memberId, Map.of());
    }

    /** Pending log-ins end before sessions, since the last step of one makes the other. */
    @Transactional(TxType.MANDATORY)
    void evictUnderLock(UUID memberId) {
        tokens.revokeAll(memberId);
        sessions.endAll(memberId);
        accessTokens.revokeAll(memberId);
        devices.forget(memberId);
    }
}
