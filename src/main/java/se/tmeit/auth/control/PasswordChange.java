package se.tmeit.auth.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** A member's change of password. */
@ApplicationScoped
public class PasswordChange {
    /** Of 0 to 4: below it a password falls to common lists, names and simple patterns. */
    private static final int LEAST_STRENGTH = 2;
    /** More does not change the verdict, and the estimate's time grows with the square. */
    private static final int ESTIMATED_LENGTH = 72;
    private static final List<String> OWN_WORDS = List.of("tmeit", "traditionsmesterit", "kistan", "kista", "klubbmästeri", "prao", "marskalk");

    @Inject
    MemberDirectory directory;

    @Inject
    Credentials credentials;

    @Inject
    PasswordChecks checks;

    @Inject
    LogInAttempts attempts;

    private final Zxcvbn estimate = new Zxcvbn();

    /** Ends every other session of the member. */
    public void change(UUID memberId, UUID sessionId, String current, String wanted) {
        var hash = credentials.hashOf(memberId);
        var known = attempts.attempt("change " + memberId, () -> hash.isPresent() && checks.verify(hash.get(), current));
        if (!known) {
            throw new ProblemException(ProblemType.WRONG_PASSWORD);
        }
        requireStrong(wanted, directory.current().member(memberId).orElseThrow());
        if (!credentials.change(memberId, hash.orElseThrow(), checks.hash(wanted), sessionId)) {
            throw new ProblemException(ProblemType.WRONG_PASSWORD);
        }
    }

    private void requireStrong(String password, MemberDetails member) {
        var words = new ArrayList<>(OWN_WORDS);
        Stream.of(member.firstName(), member.lastName(), member.nickname(), member.email()).filter(Objects::nonNull).forEach(words::add);
        var estimated = password.substring(0, Math.min(password.length(), ESTIMATED_LENGTH));
        if (estimate.measure(estimated, words).getScore() < LEAST_STRENGTH) {
            throw ProblemException.invalid("newPassword", "is too easy to guess: common words, names and patterns are tried first");
        }
    }
}
