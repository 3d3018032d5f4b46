package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets few requests at a time wait for events' locks, the others in line before the database. When two hundred press the same button,
 * they would else hold every connection of the server, and whoever has the lock would find none to read with.
 */
@ApplicationScoped
public class EventTurns {
    private static final int AT_ONCE = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Runs the whole of a use case, its transaction included. */
    public <T> T take(Supplier<T> useCase) {
        turns.acquireUninterruptibly();
        try {
            return useCase.get();
        } finally {
            turns.release();
        }
    }
}
