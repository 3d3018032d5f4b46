package se.tmeit.auth.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.tmeit.problem.ProblemException;

/** Which passwords are good enough; their least length is declared where they are read. */
@ApplicationScoped
public class PasswordRules {
    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 200;
    /** Of 0 to 4: below it a password falls to common lists, names and simple patterns. */
    private static final int LEAST_STRENGTH = 2;
    /** More does not change the verdict, and the estimate's time grows with the square. */
    private static final int ESTIMATED_LENGTH = 72;
    private static final List<String> OWN_WORDS = List.of("tmeit", "traditionsmesterit", "kistan", "kista", "klubbmästeri", "prao", "marskalk");

    private final Zxcvbn estimate = new Zxcvbn();

    /**
     * Throws VALIDATION for a password that is easy to guess.
     *
     * @param field      what the request calls it
     * @param ownersWords names and addresses of its owner, which are guessed first; nulls are skipped
     */
    public void requireStrong(String field, String password, String... ownersWords) {
        var words = new ArrayList<>(OWN_WORDS);
        Stream.of(ownersWords).filter(Objects::nonNull).forEach(words::add);
        var estimated = password.substring(0, Math.min(password.length(), ESTIMATED_LENGTH));
        if (LeakedPasswords.include(password) || estimate.measure(estimated, words).getScore() < LEAST_STRENGTH) {
            throw ProblemException.invalid(field, "is too easy to guess: common words, names and patterns are tried first");
        }
    }
}
