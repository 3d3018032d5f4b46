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
    /**
     * Where an attempt comes from.
     *
     * @param network     of the client, see {@link se.tmeit.access.ClientAddress}
     * @param device      the browser in words
     * @param deviceToken what an earlier log-in left in the browser, or null
     */
    public record Origin(String network, String device, String deviceToken) {
    }

    /** A log-in that succeeded. */
    public record Success(UUID memberId, Sessions.Opened session, String deviceToken) {
    }

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
    Sessions sessions;

    @Inject
    KnownDevices devices;

    public Success logIn(String email, String password, Origin origin) {
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

    private Success attempt(String email, String password, Origin origin) {
        var member = directory.current().members().stream()
                .filter(candidate -> candidate.mayLogIn() && candidate.email().equals(email)).findFirst();
        var id = member.map(MemberDetails::id).orElse(NOBODY);
        var hash = credentials.hashOf(id);
        var passed = devices.isKnown(id, origin.deviceToken())
                ? attempts.attempt("device " + hex(origin.deviceToken() + id), () -> passes(hash, password))
                : attemptOfStranger(email, origin, () -> passes(hash, password));
        return passed ? open(id, hash.orElseThrow(), password, origin) : refuse();
    }

    private boolean attemptOfStranger(String email, Origin origin, BooleanSupplier passes) {
        var address = "address " + origin.network();
        attempts.requireFew(address);
        var passed = attempts.attempt("account " + hex(email), passes);
        if (!passed) {
            attempts.failed(address);
        }
        return passed;
    }

    private boolean passes(Optional<String> hash, String password) {
        if (hash.isEmpty()) {
            checks.pretend(password);
            return false;
        }
        return checks.verify(hash.get(), password);
    }

    /** The password may have been changed while it was being checked: then this log-in came too late. */
    private Success open(UUID memberId, String verifiedHash, String password, Origin origin) {
        var token = devices.remember(memberId, origin.deviceToken());
        var session = sessions.open(memberId, verifiedHash, origin.device()).orElseGet(LogIns::refuse);
        if (checks.isOutdated(verifiedHash)) {
            credentials.upgrade(memberId, verifiedHash, checks.hash(password));
        }
        return new Success(memberId, session, token);
    }

    private static <T> T refuse() {
        throw new ProblemException(ProblemType.LOG_IN_FAILED);
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
