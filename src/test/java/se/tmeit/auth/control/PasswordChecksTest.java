package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class PasswordChecksTest {
    private static final int CONCURRENT = 2;
    private static final int WAITING = 3;

    private final PasswordChecks checks = new PasswordChecks();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeEach
    void open() {
        checks.concurrent = CONCURRENT;
        checks.waiting = WAITING;
        checks.memoryKib = 8192;
        checks.passes = 1;
        checks.open();
    }

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void onlySoManyRunAtOnceAndTheOthersWait() throws InterruptedException {
        start(CONCURRENT + WAITING);

        assertThat(running).hasValue(CONCURRENT);
        end();
        assertThat(done).hasValue(CONCURRENT + WAITING);
    }

    @Test
    void nextOneIsSentAwayWhenAllPlacesAreTaken() {
        start(CONCURRENT + WAITING);

        assertThatThrownBy(() -> checks.hash("tre glada ankor")).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.LOG_IN_BUSY));
    }

    @Test
    void placesAreFreeAgainWhenTheWorkIsDoneOrFailed() throws InterruptedException {
        start(CONCURRENT + WAITING);
        end();
        for (var i = 0; i < CONCURRENT + WAITING + 1; i++) {
            assertThatThrownBy(() -> checks.inTurn(() -> {
                throw new IllegalStateException("no memory");
            })).hasMessage("no memory");
        }

        assertThat(checks.verify(checks.hash("tre glada ankor"), "tre glada ankor")).isTrue();
    }

    @Test
    void interruptedWaiterGivesItsPlaceBack() throws InterruptedException {
        start(CONCURRENT + WAITING);
        threads.get(CONCURRENT + WAITING - 1).interrupt();
        threads.get(CONCURRENT + WAITING - 1).join();

        start(1);

        end();
        assertThat(done.get()).isGreaterThanOrEqualTo(CONCURRENT + WAITING - 1);
    }

    @Test
    void accountThatDoesNotExistIsCheckedWithoutAVerdict() {
        checks.pretend("tre glada ankor");

        assertThat(checks.isOutdated(checks.hash("tre glada ankor"))).isFalse();
    }

    /** Starts work that lasts until the test ends, one after the other, until each runs or waits. */
    private void start(int count) {
        for (var i = 0; i < count; i++) {
            var thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
            var deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(Instant.now()).as("a check neither runs nor waits").isBefore(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private void work() {
        try {
            checks.inTurn(() -> {
                running.incrementAndGet();
                awaitRelease();
                return done.incrementAndGet();
            });
        } catch (ProblemException e) {
            // An interrupted waiter is sent away, as the test that interrupts wants it.
            assertThat(e.type()).isEqualTo(ProblemType.LOG_IN_BUSY);
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
