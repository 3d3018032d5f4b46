package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Proving once more who sits there, before the ways to log in are changed. */
@ApplicationScoped
public class Proofs {
    @Inject
    PasswordProof passwordProof;

    @Inject
    LogInAttempts attempts;

    @Inject
    SecondFactors secondFactors;

    @Inject
    Sessions sessions;

    /** Throws WRONG_PASSWORD. */
    public void byPassword(UUID memberId, UUID sessionId, String password) {
        passwordProof.require(memberId, password);
        sessions.prove(sessionId);
    }

    /** Makes the session one of two factors; throws WRONG_CODE. */
    public void byCode(UUID memberId, UUID sessionId, String code) {
        if (!attempts.attempt("code " + memberId, () -> secondFactors.take(memberId, code))) {
            throw new ProblemException(ProblemType.WRONG_CODE);
        }
        sessions.secure(sessionId);
        sessions.prove(sessionId);
    }
}
