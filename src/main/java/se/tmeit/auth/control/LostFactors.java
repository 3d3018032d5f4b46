package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.control.DirectoryLock;
import se.tmeit.members.control.MemberDetails;

/** Takes second factors and passkeys off the account of somebody who lost them, once a master has made sure who asks. */
@ApplicationScoped
public class LostFactors {
    private static final List<String> KINDS = List.of("Totp", "RecoveryCode", "Passkey");

    @PersistenceContext
    EntityManager em;

    @Inject
    DirectoryLock directoryLock;

    @Inject
    Sessions sessions;

    @Inject
    Evictions evictions;

    @Inject
    SecurityEvents securityEvents;

    /**
     * Whoever is logged in as the member is thrown out, and the member is told. Nothing happens where there is nothing to remove.
     *
     * @param sessionId of the master
     */
    @Transactional
    public void remove(MemberDetails member, UUID sessionId) {
        directoryLock.take();
        sessions.requireRecentProof(sessionId);
        var removed = 0;
        for (var kind : KINDS) {
            removed += em.createQuery("delete from " + kind + " f where f.memberId = :member").setParameter("member", member.id()).executeUpdate();
        }
        if (removed > 0) {
            evictions.evictUnderLock(member.id());
            securityEvents.happenedByCaller(AuditAction.SECOND_FACTORS_REMOVED, member.recipient(), Map.of());
        }
    }
}
