package se.tmeit.oidc.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.oidc.entity.IdentityAttempt;
import se.tmeit.work.TimedJob;

/** The browsers that are at a provider right now. */
@ApplicationScoped
public class IdentityAttempts implements TimedJob {
    /**
     * An attempt that has ended.
     *
     * @param returnTo  where on the site to go on
     * @param sessionId the log-in whose member wants to link an identity; null where somebody wants to log in
     */
    public record Ended(String provider, String returnTo, UUID sessionId) {
    }

    /** How long a browser may stay there. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param sessionId the log-in whose member wants to link an identity, or null */
    @Transactional
    public void begin(AttemptSecret secret, String provider, String returnTo, UUID sessionId) {
        em.persist(new IdentityAttempt(secret.key(), provider, returnTo, sessionId, clock.instant().plus(LIFE)));
    }

    /** Ends the attempt. Of two who come back with the same secret, one finds nothing. */
    @Transactional
    public Optional<Ended> take(AttemptSecret secret) {
        var found = em.createQuery("select a from IdentityAttempt a where a.secretHash = :key and a.expiresAt > :now", IdentityAttempt.class)
                .setParameter("key", secret.key()).setParameter("now", clock.instant()).getResultStream()
                .map(attempt -> new Ended(attempt.provider(), attempt.returnTo(), attempt.sessionId())).findFirst();
        var deleted = em.createQuery("delete from IdentityAttempt a where a.secretHash = :key").setParameter("key", secret.key()).executeUpdate();
        return deleted == 0 ? Optional.empty() : found;
    }

    @Override
    public String name() {
        return "identity-attempts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets those who never came back. */
    @Override
    @Transactional
    public void run() {
        em.createQuery("delete from IdentityAttempt a where a.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
    }
}
