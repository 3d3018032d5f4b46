package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;

/** Passwords that occur in leaks are refused, although many of them look strong. */
class LeakedPasswordsTest {
    private final PasswordRules rules = new PasswordRules();

    @Test
    void listHasThousandsThatAreLongEnoughToBeChosen() throws IOException {
        assertThat(leaked()).hasSize(5000).doesNotHaveDuplicates().allMatch(password -> password.length() >= PasswordRules.MIN_LENGTH);
    }

    @Test
    void everyLeakedPasswordIsRefused() throws IOException {
        assertThat(leaked()).allSatisfy(this::assertRefused);
    }

    @Test
    void capitalsDoNotMakeALeakedPasswordAnother() {
        assertRefused("PolniyPizdec0211");
    }

    @Test
    void phraseOfItsOwnIsTaken() {
        rules.requireStrong("password", "tre glada ankor i baren");
    }

    private void assertRefused(String password) {
        assertThatThrownBy(() -> rules.requireStrong("password", password)).isInstanceOf(ProblemException.class);
    }

    private static List<String> leaked() throws IOException {
        try (var in = LeakedPasswordsTest.class.getClassLoader().getResourceAsStream("passwords/leaked.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList();
        }
    }
}
