package se.tmeit.points.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.control.Offices;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.GivenBadge;
import se.tmeit.problem.ProblemException;

/** Who wears which badge. */
@ApplicationScoped
public class Badges {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    Audit audit;

    /** Those that follow from a rule. */
    @Transactional(TxType.SUPPORTS)
    public Set<Badge> earnedBy(UUID memberId) {
        return EarnedBadges.of(offices.of(memberId), ledger.filingsOf(memberId), ledger.rules().figures());
    }

    /** Those that a master gave. */
    @Transactional(TxType.SUPPORTS)
    public List<GivenBadge> givenTo(UUID memberId) {
        return em.createQuery("select b from GivenBadge b where b.memberId = :member order by b.givenAt, b.badge", GivenBadge.class)
                .setParameter("member", memberId).getResultList();
    }

    /** By a master. Giving it again changes nothing. @param reason null when there is nothing to say */
    @Transactional
    public void give(UUID memberId, Badge badge, String reason) {
        requireGiven(badge);
        if (em.find(GivenBadge.class, new GivenBadge.Key(memberId, badge)) == null) {
            em.persist(new GivenBadge(memberId, badge, reason, caller.memberId(), clock.instant()));
            em.flush();
            audit.record(AuditAction.BADGE_GIVEN, memberId, Map.of("what", badge.name()));
        }
    }

    /** By a master; nothing happens when the member does not have it. */
    @Transactional
    public void take(UUID memberId, Badge badge) {
        requireGiven(badge);
        var given = em.find(GivenBadge.class, new GivenBadge.Key(memberId, badge));
        if (given != null) {
            em.remove(given);
            audit.record(AuditAction.BADGE_TAKEN, memberId, Map.of("what", badge.name()));
        }
    }

    private static void requireGiven(Badge badge) {
        if (!badge.isGiven()) {
            throw ProblemException.invalid("badge", "follows from a rule; nobody gives or takes it");
        }
    }
}
