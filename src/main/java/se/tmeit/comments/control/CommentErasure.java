package se.tmeit.comments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import se.tmeit.work.TimedJob;

/** Forgets what deleted comments said, 30 days later; until then it can be looked into what somebody complains about. */
@ApplicationScoped
public class CommentErasure implements TimedJob {
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "comment-erasure";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        em.createQuery("update Comment c set c.text = null where c.text is not null and c.deletedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }
}
