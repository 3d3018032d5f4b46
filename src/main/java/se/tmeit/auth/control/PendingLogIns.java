package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Log-ins that wait for a code. One ends with a session, after five wrong codes, with a change of the password, or by itself. */
@ApplicationScoped
public class PendingLogIns {
    private static final int MOST_TRIES = 5;

    @Inject
    OneTimeTokens tokens;

    @Inject
    SecondFactors secondFactors;

    @Inject
    LogInCompletion completion;

    @Inject
    Audit audit;

    @Inject
    SecurityEvents securityEvents;

    /** Throws LOG_IN_EXPIRED when there is no such log-in any more. */
    @Transactional
    public UUID memberOf(String token) {
        return look(token).memberId();
    }

    /** The session, or nothing when the code is wrong, which is counted and written down. */
    @Transactional
    public Optional<Outcome.Opened> finish(String token, String code, Origin origin) {
        secondFactors.lock(look(token).memberId());
        var memberId = look(token).memberId();
        if (!secondFactors.accept(memberId, code)) {
            noteWrongCode(token, memberId);
            return Optional.empty();
        }
        var used = tokens.use(Purpose.SECOND_FACTOR, token).orElseThrow(PendingLogIns::expired);
        return Optional.of(completion.finish(memberId, Proof.valueOf(used.value()), origin));
    }

    /** Whoever gives a wrong code knows the password, which its owner should hear of. */
    private void noteWrongCode(String token, UUID memberId) {
        var details = Map.of("step", "SECOND_FACTOR");
        if (tokens.isOverAfterFailure(Purpose.SECOND_FACTOR, token, MOST_TRIES)) {
            securityEvents.happened(AuditAction.LOG_IN_FAILED, memberId, details);
        } else {
            audit.recordBy(memberId, AuditAction.LOG_IN_FAILED, memberId, details);
        }
    }

    private OneTimeTokens.Used look(String token) {
        return tokens.look(Purpose.SECOND_FACTOR, token).orElseThrow(PendingLogIns::expired);
    }

    private static ProblemException expired() {
        return new ProblemException(ProblemType.LOG_IN_EXPIRED);
    }
}
