package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.entity.Totp;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The codes that some members give beside their password. */
@ApplicationScoped
public class SecondFactors {
    private static final Pattern SPACING = Pattern.compile("[\\s-]");
    private static final Pattern TOTP_CODE = Pattern.compile("[0-9]{6}");

    private static final Duration SETUP_LIFE = Duration.ofMinutes(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SecretBox secretBox;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    Sessions sessions;

    @Inject
    SecurityEvents securityEvents;

    @Transactional
    public boolean isEnabled(UUID memberId) {
        return !em.createQuery("select t.memberId from Totp t where t.memberId = :member and t.confirmedAt is not null", UUID.class)
                .setParameter("member", memberId).getResultList().isEmpty();
    }

    /** Remembers a secret that the member's app is being given. */
    @Transactional
    void start(UUID memberId, byte[] secret) {
        var totp = em.find(Totp.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        var sealed = secretBox.seal(secret, memberId);
        if (totp == null) {
            em.persist(new Totp(memberId, sealed, clock.instant()));
        } else if (totp.isEnabled()) {
            throw new ProblemException(ProblemType.TOTP_ENABLED);
        } else {
            totp.restart(sealed, clock.instant());
        }
        em.flush();
    }

    /** From a right code on, the member gives codes; sessions with a password alone end, and this one has now proved both. */
    @Transactional
    Optional<List<String>> confirm(UUID memberId, UUID sessionId, String code) {
        var totp = em.find(Totp.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (totp == null || totp.createdAt().plus(SETUP_LIFE).isBefore(clock.instant())) {
            throw new ProblemException(ProblemType.TOTP_NOT_STARTED);
        }
        if (totp.isEnabled()) {
            throw new ProblemException(ProblemType.TOTP_ENABLED);
        }
        if (!acceptTotp(totp, memberId, SPACING.matcher(code).replaceAll(""))) {
            return Optional.empty();
        }
        totp.confirm(clock.instant());
        sessions.secure(sessionId);
        sessions.endOthersWithOneFactor(memberId, sessionId);
        securityEvents.happened(AuditAction.TOTP_ENABLED, memberId, Map.of());
        return Optional.of(recoveryCodes.renew(memberId));
    }

    @Transactional
    public List<String> renewRecoveryCodes(UUID memberId, UUID sessionId) {
        sessions.requireRecentProof(sessionId);
        requireEnabled(memberId);
        securityEvents.happened(AuditAction.RECOVERY_CODES_RENEWED, memberId, Map.of());
        return recoveryCodes.renew(memberId);
    }

    @Transactional
    public long recoveryCodesLeft(UUID memberId) {
        return recoveryCodes.left(memberId);
    }

    @Transactional
    public void disable(UUID memberId, UUID sessionId) {
        sessions.requireRecentProof(sessionId);
        em.remove(requireEnabled(memberId));
        recoveryCodes.remove(memberId);
        securityEvents.happened(AuditAction.TOTP_DISABLED, memberId, Map.of());
        if (em.createQuery("select p.id from Passkey p where p.memberId = :member", UUID.class).setParameter("member", memberId)
                .setMaxResults(1).getResultList().isEmpty()) {
            sessions.weaken(memberId);
        }
    }

    /** As {@link #accept}, by itself. */
    @Transactional
    boolean take(UUID memberId, String code) {
        return accept(memberId, code);
    }

    private Totp requireEnabled(UUID memberId) {
        var totp = em.find(Totp.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (totp == null || !totp.isEnabled()) {
            throw new ProblemException(ProblemType.TOTP_NOT_STARTED);
        }
        return totp;
    }

    /** Lets the member's codes be tried one after the other, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(UUID memberId) {
        em.find(Totp.class, memberId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the code is right: one of the app that was not used, or a recovery code. It is used up with that. */
    @Transactional(TxType.MANDATORY)
    boolean accept(UUID memberId, String code) {
        var totp = em.find(Totp.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (totp == null || !totp.isEnabled()) {
            return false;
        }
        var typed = SPACING.matcher(code).replaceAll("");
        return TOTP_CODE.matcher(typed).matches() ? acceptTotp(totp, memberId, typed) : acceptRecoveryCode(memberId, typed);
    }

    private boolean acceptTotp(Totp totp, UUID memberId, String code) {
        var step = TotpCodes.stepOf(secretBox.open(totp.secret(), memberId), code, clock.instant());
        return step.isPresent() && totp.use(step.getAsLong());
    }

    private boolean acceptRecoveryCode(UUID memberId, String code) {
        var accepted = recoveryCodes.use(memberId, code);
        if (accepted) {
            securityEvents.happened(AuditAction.RECOVERY_CODE_USED, memberId, Map.of("left", String.valueOf(recoveryCodes.left(memberId))));
        }
        return accepted;
    }
}
