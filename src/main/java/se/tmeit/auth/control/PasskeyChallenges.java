package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.auth.entity.PasskeyChallenge;

/** What passkeys are asked to sign. Each challenge is answered once, whether rightly or not. */
@ApplicationScoped
public class PasskeyChallenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The challenge, in base64url.
     *
     * @param sessionId for which alone it is, or null for a log-in
     */
    @Transactional
    public String issue(UUID sessionId) {
        var now = clock.instant();
        em.createQuery("delete from PasskeyChallenge c where c.expiresAt < :now").setParameter("now", now).executeUpdate();
        var challenge = Tokens.random();
        em.persist(new PasskeyChallenge(Tokens.hash(challenge), sessionId, now.plus(LIFE)));
        return challenge;
    }

    /** Whether it was open, for this session or for a log-in; it is not any more. */
    @Transactional
    public boolean use(String challenge, UUID sessionId) {
        var owner = sessionId == null ? "c.sessionId is null" : "c.sessionId = :session";
        var delete = em.createQuery("delete from PasskeyChallenge c where c.challengeHash = :hash and c.expiresAt > :now and " + owner)
                .setParameter("hash", Tokens.hash(challenge)).setParameter("now", clock.instant());
        return (sessionId == null ? delete : delete.setParameter("session", sessionId)).executeUpdate() > 0;
    }
}
