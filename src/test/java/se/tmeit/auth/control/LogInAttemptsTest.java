package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
        fail("account");

        assertRefused(() -> attempts.attempt("account", () -> true));
    }

    @Test
    void otherAccountsAreNotConcerned() {
        fail("account");

        assertThat(attempts.attempt("another", () -> true)).isTrue();
    }

    @Test
    void successCountsForNothing() {
        for (var i = 0; i < 2 * FREE; i++) {
            assertThat(attempts.attempt("account", () -> true)).isTrue();
        }

        assertThat(attempts.attempt("account", () -> false)).isFalse();
    }

    @Test
    void failureThatIsNotThePasswordsCountsForNothing() {
        for (var i = 0; i < 2 * FREE; i++) {
            assertThatThrownBy(() -> attempts.attempt("account", () -> {
                throw new IllegalStateException("the database is away");
            })).isInstanceOf(IllegalStateException.class);
        }

        assertThat(attempts.attempt("account", () -> true)).isTrue();
    }

    @Test
    void onlyTheFreeOnesAreCheckedWhenManyComeAtOnce() throws Exception {
        var checked = new AtomicInteger();
        var refused = new CountDownLatch(20 - FREE);
        var threads = Executors.newFixedThreadPool(20);

        for (var i = 0; i < 20; i++) {
            threads.submit(() -> {
                try {
                    attempts.attempt("account", () -> {
                        checked.incrementAndGet();
                        return await(refused);
                    });
                } catch (ProblemException e) {
                    refused.countDown();
                }
            });
        }

        assertThat(await(refused)).isFalse();
        assertThat(checked).hasValue(FREE);
        threads.shutdown();
    }

    @Test
    void addressIsRefusedWhenItsFreeAttemptsFailedAndNotBefore() {
        for (var i = 0; i < FREE; i++) {
            assertThatCode(() -> attempts.requireFew("address")).doesNotThrowAnyException();
            attempts.failed("address");
        }

        assertRefused(() -> attempts.requireFew("address"));
    }

    private void fail(String key) {
        for (var i = 0; i < FREE; i++) {
            attempts.attempt(key, () -> false);
        }
    }

    /** Always false, so that it can stand for a password that does not fit. */
    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS));
    }
}
