package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.auth.entity.Credential;

/** The stored passwords. */
@ApplicationScoped
public class Credentials {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    public Optional<String> hashOf(UUID memberId) {
        return Optional.ofNullable(em.find(Credential.class, memberId)).map(Credential::passwordHash);
    }

    @Transactional
    public void change(UUID memberId, String newHash) {
        var credential = em.find(Credential.class, memberId);
        if (credential == null) {
            em.persist(new Credential(memberId, newHash, clock.instant()));
        } else {
            credential.change(newHash, clock.instant());
        }
    }

    /** Stores the new hash of the same password, unless the password was changed meanwhile. */
    @Transactional
    public void upgrade(UUID memberId, String oldHash, String newHash) {
        var credential = em.find(Credential.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (credential != null && credential.passwordHash().equals(oldHash)) {
            credential.upgrade(newHash);
        }
    }
}
