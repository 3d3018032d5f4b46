package se.tmeit.auth.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The long passwords that occur most in leaks, which guessing begins with. */
final class LeakedPasswords {
    private static final String LIST = "passwords/leaked.txt";
    private static final String COMMENT = "# ";

    /** Read when the first password is chosen, by the class loader. */
    private static final class Instance {
        static final Set<String> PASSWORDS = read();
    }

    private LeakedPasswords() {
    }

    /** Whether it is one of them, however its letters are capitalised. */
    static boolean include(String password) {
        return Instance.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (var in = LeakedPasswords.class.getClassLoader().getResourceAsStream(LIST);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith(COMMENT)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
