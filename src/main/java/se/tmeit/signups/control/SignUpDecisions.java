package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.Credentials;
import se.tmeit.members.control.Members;
import se.tmeit.members.control.Newcomer;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;
import se.tmeit.signups.entity.SignUp;

/** What masters decide about a sign-up, once. */
@ApplicationScoped
public class SignUpDecisions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Members members;

    @Inject
    Credentials credentials;

    @Inject
    PolicyConsents consents;

    @Inject
    SignUpMails mails;

    @Inject
    Audit audit;

    /** Makes a prao of the applicant, who can log in at once; throws EMAIL_TAKEN when the address became a member's meanwhile. */
    @Transactional
    public void approve(UUID id, UUID masterId) {
        var signUp = locked(id);
        signUp.requireWaiting();
        var applicant = signUp.applicant();
        var memberId = members.join(Newcomer.prao(applicant.firstName(), applicant.lastName(), applicant.email(), applicant.phone(),
                applicant.language(), ClubTime.today(clock)));
        var passwordHash = signUp.approve(memberId, masterId, clock.instant());
        if (passwordHash != null) {
            credentials.set(memberId, passwordHash);
        }
        consents.give(memberId, applicant.policyVersion(), signUp.confirmedAt());
        audit.record(AuditAction.SIGN_UP_APPROVED, memberId, Map.of("signUp", id.toString()));
        mails.welcome(signUp);
        em.flush();
    }

    /** @param reason is mailed to the applicant */
    @Transactional
    public void reject(UUID id, String reason, UUID masterId) {
        var signUp = locked(id);
        signUp.reject(reason, masterId, clock.instant());
        audit.record(AuditAction.SIGN_UP_REJECTED, null, Map.of("signUp", id.toString()));
        mails.rejected(signUp);
        em.flush();
    }

    /** Of two masters who decide at once, the second finds what the first one did. */
    private SignUp locked(UUID id) {
        var signUp = em.find(SignUp.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (signUp == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return signUp;
    }
}
