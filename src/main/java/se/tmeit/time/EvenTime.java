package se.tmeit.time;

import java.time.Duration;

/** Lets work take a whole number of steps of time, so that its duration tells nothing about what it did. */
public final class EvenTime {
    private EvenTime() {
    }

    public static void inStepsOf(Duration step, Runnable work) {
        var start = System.nanoTime();
        try {
            work.run();
        } finally {
            var passed = System.nanoTime() - start;
            sleep(step.toNanos() - passed % step.toNanos());
        }
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos).toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
