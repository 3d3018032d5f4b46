package se.tmeit.work;

import java.time.Duration;

/** Something the worker does again and again. It must be harmless when two workers do it at once, and when it is done twice. */
public interface TimedJob {
    /** For logs and metrics, in lower case with hyphens. */
    String name();

    /** From one end to the next start. */
    Duration every();

    /** What it throws is logged, and it is tried again in its next turn. */
    void run();

    /** Whether one worker does it for all; else each does it for itself. */
    default boolean isShared() {
        return true;
    }
}
