package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Where every way to log in ends: with a session, or with the question for a second factor. */
@ApplicationScoped
public class LogInCompletion {
    @Inject
    MemberDirectory directory;

    @Inject
    Credentials credentials;

    @Inject
    SecondFactors secondFactors;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    LogInNotices notices;

    /** For somebody whose proof was verified. Throws LOG_IN_FAILED when they may not log in. */
    @Transactional
    public Outcome complete(UUID memberId, Proof proof, Origin origin) {
        requireAccess(memberId);
        return proof.isTwoFactors() || !secondFactors.isEnabled(memberId)
                ? open(memberId, proof, proof.isTwoFactors(), origin)
                : new Outcome.SecondFactorNeeded(tokens.issue(Purpose.SECOND_FACTOR, memberId, proof.name()));
    }

    /** For a password that was verified against this hash. It may have been changed meanwhile: then this log-in came too late. */
    @Transactional
    public Outcome completePassword(UUID memberId, String verifiedHash, Origin origin) {
        if (!credentials.isStill(memberId, verifiedHash)) {
            throw new ProblemException(ProblemType.LOG_IN_FAILED);
        }
        return complete(memberId, Proof.PASSWORD, origin);
    }

    /** For somebody who has now proved a second factor too. */
    @Transactional(TxType.MANDATORY)
    Outcome.Opened finish(UUID memberId, Proof proof, Origin origin) {
        requireAccess(memberId);
        return open(memberId, proof, true, origin);
    }

    private void requireAccess(UUID memberId) {
        if (directory.current().member(memberId).filter(member -> member.mayLogIn()).isEmpty()) {
            throw new ProblemException(ProblemType.LOG_IN_FAILED);
        }
    }

    private Outcome.Opened open(UUID memberId, Proof proof, boolean secured, Origin origin) {
        notices.note(memberId, proof, secured, origin);
        var token = devices.remember(memberId, origin.deviceToken());
        return new Outcome.Opened(memberId, sessions.open(memberId, proof, secured, origin.device()), token);
    }
}
