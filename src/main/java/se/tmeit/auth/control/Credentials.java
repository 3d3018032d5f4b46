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
import se.tmeit.members.control.LogInMeans;

/** The stored passwords. */
@ApplicationScoped
public class Credentials implements LogInMeans {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Override
    @Transactional
    public boolean exist(UUID memberId) {
        return hashOf(memberId).isPresent();
    }

    @Transactional
    public Optional<String> hashOf(UUID memberId) {
        return Optional.ofNullable(em.find(Credential.class, memberId)).map(Credential::passwordHash);
    }

    /** Changes the password that was verified, and nothing when another change came first; every other log-in ends with the old one. */
    @Transactional
    public boolean change(UUID memberId, String verifiedHash, String newHash, UUID keptSessionId) {
        if (!isStill(memberId, verifiedHash)) {
            return false;
        }
        em.find(Credential.class, memberId).change(newHash, clock.instant());
        sessions.endOthers(memberId, keptSessionId);
        devices.forget(memberId);
        return true;
    }

    /** Locks the password, so that nobody changes it before the transaction ends. */
    @Transactional
    boolean isStill(UUID memberId, String verifiedHash) {
        var credential = em.find(Credential.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        return credential != null && credential.passwordHash().equals(verifiedHash);
    }

    /** Stores the new hash of the same password, unless the password was changed meanwhile. */
    @Transactional
    public void upgrade(UUID memberId, String oldHash, String newHash) {
        if (isStill(memberId, oldHash)) {
            em.find(Credential.class, memberId).upgrade(newHash);
        }
    }
}
