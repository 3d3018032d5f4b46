package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.auth.entity.Credential;
import se.tmeit.members.control.DirectoryLock;
import se.tmeit.members.control.LogInMeans;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The stored passwords. A change ends pending log-ins before sessions, since the last step of one makes the other. */
@ApplicationScoped
public class Credentials implements LogInMeans {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    DirectoryLock directoryLock;

    @Inject
    AccessTokens accessTokens;

    @Inject
    SecurityEvents securityEvents;

    @Inject
    Event<PasswordGiven> passwordGiven;

    @Override
    @Transactional
    public boolean exist(UUID memberId) {
        return hashOf(memberId).isPresent();
    }

    @Transactional
    public Optional<String> hashOf(UUID memberId) {
        return Optional.ofNullable(em.find(Credential.class, memberId)).map(Credential::passwordHash);
    }

    /**
     * Changes the password that was verified, and nothing when another change came first; every other log-in and every access token ends with the old
     * one.
     */
    @Transactional
    public boolean change(UUID memberId, String verifiedHash, String newHash, UUID keptSessionId) {
        if (!isStill(memberId, verifiedHash)) {
            return false;
        }
        em.find(Credential.class, memberId).change(newHash, clock.instant());
        tokens.revokeAll(memberId);
        sessions.endOthers(memberId, keptSessionId);
        accessTokens.revokeAll(memberId);
        devices.forget(memberId);
        securityEvents.happened(AuditAction.PASSWORD_CHANGED, memberId, Map.of());
        return true;
    }

    /** Gives the member this password, whatever was there before; every log-in ends. */
    @Transactional
    public void set(UUID memberId, String newHash) {
        passwordGiven.fire(new PasswordGiven(memberId));
        var credential = em.find(Credential.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (credential == null) {
            em.persist(new Credential(memberId, newHash, clock.instant()));
        } else {
            credential.change(newHash, clock.instant());
        }
        tokens.revokeAll(memberId);
        sessions.endAll(memberId);
        devices.forget(memberId);
    }

    /** Sets the password with the secret that was mailed for it; throws LINK_DEAD when that was used meanwhile. */
    @Transactional
    public void reset(UUID memberId, String token, String newHash) {
        // Losing access ends sessions and secrets too: one after the other, so that no two wait for each other.
        directoryLock.take();
        tokens.use(Purpose.PASSWORD_RESET, token).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        set(memberId, newHash);
        accessTokens.revokeAll(memberId);
        securityEvents.happened(AuditAction.PASSWORD_RESET, memberId, Map.of());
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
