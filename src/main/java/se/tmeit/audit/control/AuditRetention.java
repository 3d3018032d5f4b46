package se.tmeit.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import se.tmeit.work.TimedJob;

/** Deletes entries of the trail that are older than the three years the privacy page promises; the database knows how old that is. */
@ApplicationScoped
public class AuditRetention implements TimedJob {
    @PersistenceContext
    EntityManager em;

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        em.createNativeQuery("select forget_old_audit_entries()").getSingleResult();
    }
}
