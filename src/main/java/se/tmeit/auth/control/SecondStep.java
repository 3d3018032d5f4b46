package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The second step of a log-in: a code. */
@ApplicationScoped
public class SecondStep {
    @Inject
    LogInAttempts attempts;

    @Inject
    PendingLogIns pendingLogIns;

    /** Throws WRONG_CODE, LOG_IN_EXPIRED or, when too many codes of the account were wrong, TOO_MANY_ATTEMPTS. */
    public Outcome.Opened take(String pendingToken, String code, Origin origin) {
        var memberId = pendingLogIns.memberOf(pendingToken);
        var opened = new AtomicReference<Outcome.Opened>();
        attempts.attempt("code " + memberId, () -> {
            pendingLogIns.finish(pendingToken, code, origin).ifPresent(opened::set);
            return opened.get() != null;
        });
        if (opened.get() == null) {
            throw new ProblemException(ProblemType.WRONG_CODE);
        }
        return opened.get();
    }
}
