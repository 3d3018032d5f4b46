package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;
import se.tmeit.work.TimedJob;

/** Forgets of sign-ups what has served; the privacy page says how long each thing is kept. */
@ApplicationScoped
public class SignUpErasure implements TimedJob {
    private static final Duration SENDER = Duration.ofDays(30);
    /** After the link has expired. */
    private static final Duration UNCONFIRMED = Duration.ofDays(14).minus(SignUp.CONFIRMATION_LIFE);
    private static final Duration APPROVED = Duration.ofDays(30);
    private static final Duration REJECTED = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "sign-up-erasure";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        em.createQuery("update SignUp s set s.senderNetwork = null where s.senderNetwork is not null and s.createdAt < :before")
                .setParameter("before", now.minus(SENDER)).executeUpdate();
        em.createQuery("delete from SignUp s where s.state = :state and s.confirmationExpiresAt < :before")
                .setParameter("state", SignUpState.UNCONFIRMED).setParameter("before", now.minus(UNCONFIRMED)).executeUpdate();
        forgetDecided(SignUpState.APPROVED, now.minus(APPROVED));
        forgetDecided(SignUpState.REJECTED, now.minus(REJECTED));
    }

    private void forgetDecided(SignUpState state, Instant before) {
        em.createQuery("delete from SignUp s where s.state = :state and s.decidedAt < :before")
                .setParameter("state", state).setParameter("before", before).executeUpdate();
    }
}
