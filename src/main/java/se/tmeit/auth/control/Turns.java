package se.tmeit.auth.control;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Lets what is done under one key happen one after the other, in this server. */
@ApplicationScoped
public class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    /** Each is there for as long as somebody holds it or waits for it. */
    private final LoadingCache<String, Lock> locks = Caffeine.newBuilder().weakValues().build(key -> new ReentrantLock(true));

    /** Throws LOG_IN_BUSY when the turn does not come. */
    public boolean inTurn(String key, BooleanSupplier work) {
        var lock = locks.get(key);
        takeTurn(lock);
        try {
            return work.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    private static void takeTurn(Lock lock) {
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemType.LOG_IN_BUSY, RETRY_AFTER);
    }
}
