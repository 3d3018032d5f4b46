package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.work.TimedJob;

/** Forgets people of older sites who did not come back: a month after their invitation was withdrawn, and after a year without an answer. */
@ApplicationScoped
public class InvitationErasure implements TimedJob {
    private static final Duration AFTER_WITHDRAWAL = Duration.ofDays(30);
    private static final Duration WITHOUT_ANSWER = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "invitation-erasure";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        due(now).forEach(invitation -> invitation.forget(now));
    }

    private List<Invitation> due(Instant now) {
        return em.createQuery("""
                        select i from Invitation i where i.memberId is null and i.oldAccount.firstName is not null and
                          (i.state = :withdrawn and i.withdrawnAt < :withdrawnBefore
                            or i.state in :live and i.createdAt < :unansweredSince and (i.sentAt is null or i.sentAt < :unansweredSince))
                        order by i.id""", Invitation.class)
                .setParameter("withdrawn", State.WITHDRAWN).setParameter("withdrawnBefore", now.minus(AFTER_WITHDRAWAL))
                .setParameter("live", List.of(State.OPEN, State.SENT)).setParameter("unansweredSince", now.minus(WITHOUT_ANSWER))
                .getResultList();
    }
}
