package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.entity.LinkedIdentity;
import se.tmeit.members.control.LogInMeans;
import se.tmeit.oidc.control.IdentityProviders;
import se.tmeit.oidc.control.ProvenIdentity;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Who members are at the providers. */
@ApplicationScoped
public class Identities {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LogInCompletion completion;

    @Inject
    @Any
    Instance<LogInMeans> otherMeans;

    @Inject
    Sessions sessions;

    @Inject
    SecurityEvents securityEvents;

    @Inject
    IdentityProviders providers;

    /** Logs in whom the identity belongs to; empty when it is nobody's. Throws LOG_IN_FAILED when they may not log in. */
    @Transactional
    public Optional<Outcome> logIn(ProvenIdentity proven, Origin origin) {
        return find(proven).map(identity -> {
            identity.useAt(clock.instant());
            return completion.complete(identity.memberId(), Proof.IDENTITY_PROVIDER, origin);
        });
    }

    @Transactional
    Optional<UUID> ownerOf(ProvenIdentity proven) {
        return find(proven).map(LinkedIdentity::memberId);
    }

    /** The oldest first. */
    @Transactional
    public List<LinkedIdentity> of(UUID memberId) {
        return em.createQuery("select i from LinkedIdentity i where i.memberId = :member order by i.createdAt, i.id", LinkedIdentity.class)
                .setParameter("member", memberId).getResultList();
    }

    /** Doing it twice is harmless; throws IDENTITY_TAKEN when it is somebody else's. */
    @Transactional
    public void link(UUID memberId, ProvenIdentity proven) {
        var owner = ownerOf(proven);
        if (owner.isPresent() && !owner.get().equals(memberId)) {
            throw new ProblemException(ProblemType.IDENTITY_TAKEN);
        }
        if (owner.isEmpty()) {
            em.persist(new LinkedIdentity(memberId, proven.provider(), proven.subject(), proven.email(), clock.instant()));
            em.flush();
            securityEvents.happened(AuditAction.IDENTITY_LINKED, memberId, Map.of("provider", providers.nameOf(proven.provider())));
        }
    }

    /** Throws LAST_LOG_IN_MEANS when the member would have nothing left to log in with. */
    @Transactional
    public void unlink(UUID memberId, UUID sessionId, UUID id) {
        sessions.requireRecentProof(sessionId);
        var all = em.createQuery("select i from LinkedIdentity i where i.memberId = :member", LinkedIdentity.class)
                .setParameter("member", memberId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var identity = all.stream().filter(candidate -> candidate.id().equals(id)).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (all.size() == 1 && otherMeans.stream().noneMatch(means -> means.exist(memberId))) {
            throw new ProblemException(ProblemType.LAST_LOG_IN_MEANS);
        }
        em.remove(identity);
        securityEvents.happened(AuditAction.IDENTITY_UNLINKED, memberId, Map.of("provider", providers.nameOf(identity.provider())));
    }

    private Optional<LinkedIdentity> find(ProvenIdentity proven) {
        return em.createQuery("select i from LinkedIdentity i where i.provider = :provider and i.subject = :subject", LinkedIdentity.class)
                .setParameter("provider", proven.provider()).setParameter("subject", proven.subject()).getResultStream().findFirst();
    }
}
