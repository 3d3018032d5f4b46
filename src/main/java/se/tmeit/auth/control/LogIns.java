package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Logging in with e-mail and password. Every reason to refuse looks and lasts the same. */
@ApplicationScoped
public class LogIns {
    /** Stands for an account that does not exist, so that finding none takes the same steps. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    @ConfigProperty(name = "tmeit.auth.failure-time")
    Duration failureTime;

    @Inject
    MemberDirectory directory;

    @Inject
    Credentials credentials;

    @Inject
    PasswordChecks checks;

    @Inject
    LogInAttempts attempts;

    @Inject
    Turns turns;

    @Inject
    FailedLogIns failures;

    @Inject
    LogInCompletion completion;

    @Inject
    KnownDevices devices;

    public Outcome logIn(String email, String password, Origin origin) {
        var start = System.nanoTime();
        try {
            return attempt(EmailAddress.normalise(email), password, origin);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.LOG_IN_BUSY) {
                waitUntil(start + failureTime.toNanos());
            }
            throw e;
        }
    }

    private Outcome attempt(String email, String password, Origin origin) {
        var member = directory.current().members().stream()
                .filter(candidate -> candidate.mayLogIn() && candidate.email().equals(email)).findFirst();
        var id = member.map(MemberDetails::id).orElse(NOBODY);
        var hash = credentials.hashOf(id);
        BooleanSupplier passes = () -> passes(hash, password, () -> member.map(MemberDetails::id).ifPresent(failures::note));
        var passed = devices.isKnown(id, origin.deviceToken())
                ? attemptInTurn("device " + hex(origin.deviceToken() + id), passes)
                : attemptOfStranger(email, origin, passes);
        if (!passed) {
            throw new ProblemException(ProblemType.LOG_IN_FAILED);
        }
        return open(id, hash.orElseThrow(), password, origin);
    }

    private boolean attemptOfStranger(String email, Origin origin, BooleanSupplier passes) {
        attempts.requireFewFrom(origin.network());
        var passed = attemptInTurn("account " + hex(email), passes);
        if (!passed) {
            attempts.failedFrom(origin.network());
        }
        return passed;
    }

    /** One after the other, each for its whole time: many at once would else add up to what one of them hides. */
    private boolean attemptInTurn(String key, BooleanSupplier passes) {
        return attempts.attempt(key, () -> turns.inTurn(key, passes));
    }

    /** The time counts from when it is this check's turn to run; how long it waited tells of other accounts. */
    private boolean passes(Optional<String> hash, String password, Runnable onFailure) {
        var check = checks.check(hash, password);
        if (!check.passed()) {
            onFailure.run();
            waitUntil(check.startedAt() + failureTime.toNanos());
        }
        return check.passed();
    }

    private Outcome open(UUID memberId, String verifiedHash, String password, Origin origin) {
        var outcome = completion.completePassword(memberId, verifiedHash, origin);
        if (checks.isOutdated(verifiedHash)) {
            renew(memberId, verifiedHash, password);
        }
        return outcome;
    }

    /** The member is logged in already: what finds no time now is left to the next log-in. */
    private void renew(UUID memberId, String verifiedHash, String password) {
        try {
            credentials.upgrade(memberId, verifiedHash, checks.hash(password));
        } catch (ProblemException e) {
            if (e.type() != ProblemType.LOG_IN_BUSY) {
                throw e;
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(Tokens.hash(text));
    }

    private static void waitUntil(long nanoTime) {
        try {
            Thread.sleep(Math.max(0, (nanoTime - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
