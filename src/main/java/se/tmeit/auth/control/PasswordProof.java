package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Asks somebody who is logged in for their password, before what a thief of their session must not do. */
@ApplicationScoped
public class PasswordProof {
    @Inject
    Credentials credentials;

    @Inject
    PasswordChecks checks;

    @Inject
    LogInAttempts attempts;

    /** Gives the hash that the password fits; throws WRONG_PASSWORD, also for members who have none. Guesses are slowed down. */
    public String require(UUID memberId, String password) {
        var hash = credentials.hashOf(memberId);
        if (!attempts.attempt("change " + memberId, () -> hash.isPresent() && checks.verify(hash.get(), password))) {
            throw new ProblemException(ProblemType.WRONG_PASSWORD);
        }
        return hash.orElseThrow();
    }
}
