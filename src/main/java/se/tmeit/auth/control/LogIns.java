package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     * @param address     of the client
     * @param device      the browser in words
     * @param deviceToken what an earlier log-in left in the browser, or null
     */
    public record Origin(String address, String device, String deviceToken) {
    }

    /** A log-in that succeeded. */
    public record Success(UUID memberId, Sessions.Opened session, String deviceToken) {
    }

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
        var normalised = EmailAddress.normalise(email);
        var member = directory.current().members().stream()
                .filter(candidate -> candidate.mayLogIn() && candidate.email().equals(normalised)).findFirst();
        var attempt = attempts.begin(keys(normalised, member, origin));
        boolean passed;
        try {
            passed = passes(member, password);
        } catch (RuntimeException e) {
            attempt.forgive();
            throw e;
        }
        if (!passed) {
            waitUntil(start + failureTime.toNanos());
            throw new ProblemException(ProblemType.LOG_IN_FAILED);
        }
        attempt.forgive();
        var id = member.orElseThrow().id();
        return new Success(id, sessions.open(id, origin.device()), devices.remember(id, origin.deviceToken()));
    }

    private boolean passes(Optional<MemberDetails> member, String password) {
        var id = member.map(MemberDetails::id);
        var hash = id.flatMap(credentials::hashOf);
        if (hash.isEmpty()) {
            checks.pretend(password);
            return false;
        }
        if (!checks.verify(hash.get(), password)) {
            return false;
        }
        if (checks.isOutdated(hash.get())) {
            credentials.upgrade(id.get(), hash.get(), checks.hash(password));
        }
        return true;
    }

    /** A stranger's failures count for the account and for the address; those of a known browser for that browser alone. */
    private List<String> keys(String email, Optional<MemberDetails> member, Origin origin) {
        if (member.isPresent() && devices.isKnown(member.get().id(), origin.deviceToken())) {
            return List.of("device " + hex(origin.deviceToken() + member.get().id()));
        }
        var keys = new ArrayList<String>();
        keys.add("address " + origin.address());
        keys.add("account " + hex(email));
        return keys;
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
