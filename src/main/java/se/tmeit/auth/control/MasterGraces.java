package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Since when masters have been acting without a second factor; each is given the time once. */
@ApplicationScoped
public class MasterGraces {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    public Instant start(UUID memberId) {
        var now = clock.instant();
        em.createNativeQuery("insert into master_grace (member_id, started_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, memberId).setParameter(2, now.atOffset(ZoneOffset.UTC)).executeUpdate();
        return now;
    }
}
