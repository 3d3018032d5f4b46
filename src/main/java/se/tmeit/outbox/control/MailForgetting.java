package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import se.tmeit.outbox.entity.MailState;
import se.tmeit.work.TimedJob;

/** Forgets mail: sent ones after 30 days; of those that were given up first the words, and 30 days later that they were there. */
@ApplicationScoped
public class MailForgetting implements TimedJob {
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "forget-mail";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        em.createQuery("update OutboxMail m set m.textBody = null, m.htmlBody = null where m.state = :dead and m.settledAt < :before")
                .setParameter("dead", MailState.DEAD).setParameter("before", now.minus(KEPT)).executeUpdate();
        em.createQuery("delete from OutboxMail m where m.state = :sent and m.settledAt < :before or m.state = :dead and m.settledAt < :longBefore")
                .setParameter("sent", MailState.SENT).setParameter("before", now.minus(KEPT))
                .setParameter("dead", MailState.DEAD).setParameter("longBefore", now.minus(KEPT.multipliedBy(2))).executeUpdate();
    }
}
