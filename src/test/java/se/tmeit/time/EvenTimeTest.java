package se.tmeit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvenTimeTest {
    private static final Duration STEP = Duration.ofMillis(60);

    @Test
    void quickWorkTakesAWholeStep() {
        assertThat(millisOf(() -> { })).isGreaterThanOrEqualTo(60);
    }

    @Test
    void workBeyondAStepTakesTwo() {
        assertThat(millisOf(() -> sleep(70))).isGreaterThanOrEqualTo(120);
    }

    @Test
    void failureTakesAsLong() {
        var start = System.nanoTime();

        assertThatThrownBy(() -> EvenTime.inStepsOf(STEP, () -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(STEP);
    }

    private static long millisOf(Runnable work) {
        var start = System.nanoTime();
        EvenTime.inStepsOf(STEP, work);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
