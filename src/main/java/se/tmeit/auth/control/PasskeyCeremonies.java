package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.auth.entity.Passkey;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/** What browsers and passkeys do with us: make a new one, log in with one, or prove with one who sits there. */
@ApplicationScoped
public class PasskeyCeremonies {
    /** The log-in page asks for a challenge whenever it is opened. */
    private static final Limit CHALLENGES = new Limit("passkey-challenge", 300, Duration.ofHours(1));

    @Inject
    RateLimits rateLimits;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    WebAuthn webAuthn;

    @Inject
    Passkeys passkeys;

    @Inject
    Sessions sessions;

    @Inject
    LogInCompletion completion;

    public String challengeForLogIn(String network) {
        rateLimits.take(CHALLENGES, network);
        return challenges.issue(null);
    }

    public String challengeForProof(UUID sessionId) {
        return challenges.issue(sessionId);
    }

    public String challengeForRegistration(UUID sessionId) {
        sessions.requireRecentProof(sessionId);
        return challenges.issue(sessionId);
    }

    public Passkey register(UUID memberId, UUID sessionId, String name, String answer) {
        sessions.requireRecentProof(sessionId);
        var key = webAuthn.challengeOfRegistration(answer).filter(challenge -> challenges.use(challenge, sessionId))
                .flatMap(challenge -> webAuthn.verifyRegistration(answer, challenge))
                .orElseThrow(() -> ProblemException.invalid("credential", "is not what a passkey of this site answers"));
        return passkeys.add(memberId, sessionId, name, key);
    }

    /** Throws PASSKEY_REFUSED for every reason there may be. Nobody guesses a signature, so that failures need not be counted. */
    public Outcome logIn(String answer, Origin origin) {
        try {
            return completion.complete(whoSigned(answer, null, null), Proof.PASSKEY, origin);
        } catch (ProblemException e) {
            throw e.type() == ProblemType.LOG_IN_FAILED ? refused() : e;
        }
    }

    /** Makes the session one of two factors, as if it had begun with the passkey. */
    public void prove(UUID memberId, UUID sessionId, String answer) {
        whoSigned(answer, sessionId, memberId);
        sessions.secure(sessionId);
        sessions.prove(sessionId);
    }

    private UUID whoSigned(String answer, UUID sessionId, UUID expected) {
        return webAuthn.readAssertion(answer).filter(claim -> challenges.use(claim.challenge(), sessionId))
                .flatMap(claim -> passkeys.memberWhoSigned(claim, expected)).orElseThrow(PasskeyCeremonies::refused);
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.PASSKEY_REFUSED);
    }
}
