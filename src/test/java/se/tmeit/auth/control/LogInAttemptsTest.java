package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Replica;

class LogInAttemptsTest {
    private static final int FREE = 3;
    private static final int FREE_OF_NETWORK = 5;

    /** Redis outlives each test. */
    private final String account = "account " + UUID.randomUUID();
    private Replica replica;
    private LogInAttempts attempts;

    Replica replica() {
        return Replica.alone();
    }

    @BeforeEach
    void create() {
        replica = replica();
        attempts = new LogInAttempts(replica.limits, FREE, FREE_OF_NETWORK);
    }

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void attemptIsRefusedWhenTheFreeOnesFailed() {
        fail(account);

        assertRefused(() -> attempts.attempt(account, () -> true));
    }

    @Test
    void otherAccountsAreNotConcerned() {
        fail(account);

        assertThat(attempts.attempt("another " + account, () -> true)).isTrue();
    }

    @Test
    void successCountsForNothing() {
        for (var i = 0; i < 2 * FREE; i++) {
            assertThat(attempts.attempt(account, () -> true)).isTrue();
        }

        assertThat(attempts.attempt(account, () -> false)).isFalse();
    }

    @Test
    void failureThatIsNotThePasswordsCountsForNothing() {
        for (var i = 0; i < 2 * FREE; i++) {
            assertThatThrownBy(() -> attempts.attempt(account, () -> {
                throw new IllegalStateException("the database is away");
            })).isInstanceOf(IllegalStateException.class);
        }

        assertThat(attempts.attempt(account, () -> true)).isTrue();
    }

    @Test
    void onlyTheFreeOnesAreCheckedWhenManyComeAtOnce() throws Exception {
        var checked = new AtomicInteger();
        var refused = new CountDownLatch(20 - FREE);
        var threads = Executors.newFixedThreadPool(20);

        for (var i = 0; i < 20; i++) {
            threads.submit(() -> {
                try {
                    attempts.attempt(account, () -> {
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
    void networkIsRefusedWhenItsOwnFreeAttemptsFailedAndNotBefore() {
        for (var i = 0; i < FREE_OF_NETWORK; i++) {
            assertThatCode(() -> attempts.requireFewFrom("network of " + account)).doesNotThrowAnyException();
            attempts.failedFrom("network of " + account);
        }

        assertRefused(() -> attempts.requireFewFrom("network of " + account));
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
