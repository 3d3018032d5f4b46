package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import se.tmeit.auth.control.Tokens;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.signups.entity.Applicant;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;

/** Confirming an address, and following what becomes of the sign-up, by the secrets that were mailed. */
@ApplicationScoped
public class Confirmations {
    /** Masters hear of the first sign-up and then at most this often: the queue shows the rest. */
    private static final Duration BETWEEN_NEWS = Duration.ofHours(1);

    /**
     * What the holder of a private link may know.
     *
     * @param reason      why it was rejected, or null
     * @param statusToken the secret that shows the status later, or null where another one was mailed since
     */
    public record Status(SignUpState state, String reason, String statusToken) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SignUpMails mails;

    /** Who has to choose a password before this secret confirms their address. */
    @Transactional
    public Optional<Applicant> disputedBy(String token) {
        return find("confirmationHash", token).filter(SignUp::isDisputed).map(SignUp::applicant);
    }

    /**
     * Confirms the address that the secret was mailed to; a second time it only tells the status.
     *
     * @param chosenHash    of a password, for a sign-up whose own does not count; else null
     * @param policyVersion of the privacy policy, for a sign-up that has agreed to none; else it is not looked at
     */
    @Transactional
    public Status confirm(String token, String chosenHash, String policyVersion) {
        var signUp = locked("confirmationHash", token);
        var statusToken = statusTokenOf(token);
        if (signUp.state() == SignUpState.UNCONFIRMED) {
            if (signUp.lacksConsent()) {
                PolicyConsents.requireCurrent("policyVersion", policyVersion);
                signUp.consentTo(policyVersion);
            }
            signUp.confirm(chosenHash, Tokens.hash(statusToken), clock.instant());
            mails.waiting(signUp, statusToken, "sign-up-confirmed");
            if (isNews(signUp)) {
                mails.tellMasters();
            }
        }
        var follows = Arrays.equals(Tokens.hash(statusToken), signUp.statusHash());
        return new Status(signUp.state(), signUp.reason(), follows ? statusToken : null);
    }

    @Transactional
    public Status status(String token) {
        var signUp = find("statusHash", token).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return new Status(signUp.state(), signUp.reason(), null);
    }

    /** Made from the first secret, so that pressing the button twice leads to the same place though neither is stored. */
    private static String statusTokenOf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash("status " + token));
    }

    private boolean isNews(SignUp signUp) {
        return em.createQuery("select count(s) from SignUp s where s.confirmedAt > :since and s.id <> :id", Long.class)
                .setParameter("since", clock.instant().minus(BETWEEN_NEWS)).setParameter("id", signUp.id()).getSingleResult() == 0;
    }

    private SignUp locked(String field, String token) {
        return query(field, token).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Optional<SignUp> find(String field, String token) {
        return query(field, token).getResultStream().findFirst();
    }

    private TypedQuery<SignUp> query(String field, String token) {
        return em.createQuery("select s from SignUp s where s." + field + " = :hash", SignUp.class).setParameter("hash", Tokens.hash(token));
    }
}
