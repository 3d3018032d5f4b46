package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.entity.Passkey;
import se.tmeit.members.control.LogInMeans;
import se.tmeit.members.control.WaysIn;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The stored passkeys. */
@ApplicationScoped
public class Passkeys implements LogInMeans {
    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    WebAuthn webAuthn;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors secondFactors;

    @Inject
    SecurityEvents securityEvents;

    @Inject
    WaysIn waysIn;

    @Override
    @Transactional
    public boolean exist(UUID memberId) {
        return !of(memberId).isEmpty();
    }

    /** The oldest first. */
    @Transactional
    public List<Passkey> of(UUID memberId) {
        return em.createQuery("select p from Passkey p where p.memberId = :member order by p.createdAt, p.id", Passkey.class)
                .setParameter("member", memberId).getResultList();
    }

    /** The session in which it is done has now proved two factors. */
    @Transactional
    public Passkey add(UUID memberId, UUID sessionId, String name, Passkey.Key key) {
        if (of(memberId).size() >= MOST) {
            throw new ProblemException(ProblemType.TOO_MANY_PASSKEYS);
        }
        var passkey = new Passkey(memberId, name, key, clock.instant());
        em.persist(passkey);
        em.flush();
        sessions.secure(sessionId);
        securityEvents.happened(AuditAction.PASSKEY_ADDED, memberId, Map.of("passkey", name));
        return passkey;
    }

    @Transactional
    public Passkey rename(UUID memberId, UUID id, String name) {
        var passkey = find(of(memberId), id);
        passkey.rename(name);
        return passkey;
    }

    /** Throws LAST_LOG_IN_MEANS when its member could not log in any more. */
    @Transactional
    public void remove(UUID memberId, UUID sessionId, UUID id) {
        sessions.requireRecentProof(sessionId);
        var all = em.createQuery("select p from Passkey p where p.memberId = :member order by p.id", Passkey.class)
                .setParameter("member", memberId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var passkey = find(all, id);
        em.remove(passkey);
        em.flush();
        if (!waysIn.exist(memberId)) {
            throw new ProblemException(ProblemType.LAST_LOG_IN_MEANS);
        }
        securityEvents.happened(AuditAction.PASSKEY_REMOVED, memberId, Map.of("passkey", passkey.name()));
        if (all.size() == 1 && !secondFactors.isEnabled(memberId)) {
            sessions.weaken(memberId);
        }
    }

    /**
     * Whose passkey signed this, if it did. A copied one is refused, and its owner told.
     *
     * @param expected who must have, where that is known: a passkey that was asked for by its id need not say whose it is; else null
     */
    @Transactional
    Optional<UUID> memberWhoSigned(WebAuthn.Claim claim, UUID expected) {
        var found = em.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class)
                .setParameter("id", claim.credentialId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (found.isEmpty() || !isFor(found.get(), claim, expected)) {
            return Optional.empty();
        }
        var passkey = found.get();
        var verdict = webAuthn.verify(claim, passkey.key());
        if (verdict instanceof WebAuthn.Verdict.Right right) {
            passkey.useAt(clock.instant(), right.signCount(), right.backedUp());
            return Optional.of(passkey.memberId());
        }
        if (verdict instanceof WebAuthn.Verdict.Copied) {
            securityEvents.happened(AuditAction.PASSKEY_REFUSED, passkey.memberId(), Map.of("passkey", passkey.name()));
        }
        return Optional.empty();
    }

    private static boolean isFor(Passkey passkey, WebAuthn.Claim claim, UUID expected) {
        var isExpected = expected == null || expected.equals(passkey.memberId());
        return isExpected && (claim.userHandle() == null ? expected != null
                : Arrays.equals(claim.userHandle(), WebAuthn.userHandle(passkey.memberId())));
    }

    private static Passkey find(List<Passkey> all, UUID id) {
        return all.stream().filter(passkey -> passkey.id().equals(id)).findFirst().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
