package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class LogInAttemptsTest {
    private static final int FREE = 3;

    private final LogInAttempts attempts = new LogInAttempts();

    @BeforeEach
    void configure() {
        attempts.freeFailures = FREE;
    }

    @Test
    void attemptIsRefusedWhenTheFreeOnesFailed() {
        fail("account", FREE);

        assertRefused(() -> attempts.begin(List.of("account")));
    }

    @Test
    void otherKeysAreNotConcerned() {
        fail("account", FREE);

        assertThatCode(() -> attempts.begin(List.of("another"))).doesNotThrowAnyException();
    }

    @Test
    void successCountsForNothing() {
        for (var i = 0; i < 2 * FREE; i++) {
            attempts.begin(List.of("account", "address")).forgive();
        }

        fail("account", FREE);
        assertRefused(() -> attempts.begin(List.of("account")));
    }

    @Test
    void refusalByOneKeyCountsForNoneOfTheOthers() {
        fail("account", FREE);
        for (var i = 0; i < 2 * FREE; i++) {
            assertRefused(() -> attempts.begin(List.of("address", "account")));
        }

        assertThatCode(() -> attempts.begin(List.of("address"))).doesNotThrowAnyException();
    }

    @Test
    void onlyTheFreeOnesPassWhenManyComeAtOnce() {
        var passed = IntStream.range(0, 200).parallel().filter(i -> {
            try {
                attempts.begin(List.of("account"));
                return true;
            } catch (ProblemException e) {
                return false;
            }
        }).count();

        assertThat(passed).isEqualTo(FREE);
    }

    private void fail(String key, int times) {
        for (var i = 0; i < times; i++) {
            attempts.begin(List.of(key));
        }
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS));
    }
}
