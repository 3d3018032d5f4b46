package se.tmeit.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Pictures are worked on by one thread per processor, and only as many at once as fit into memory: the others wait for their turn. */
@ApplicationScoped
public class PictureTurns {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int MIB = 1 << 20;

    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Semaphore memory;
    private final int all;

    /** @param mib how much memory pictures may take at once */
    @Inject
    public PictureTurns(@ConfigProperty(name = "tmeit.images.memory-mib") int mib) {
        this.all = mib;
        this.memory = new Semaphore(mib, true);
    }

    /** For the proxy that CDI makes. */
    protected PictureTurns() {
        this(1);
    }

    /** Work that takes so many bytes; what takes more than there are has the machine for itself. Throws PICTURES_BUSY when no turn comes. */
    <T> T take(long bytes, Work<T> work) throws IOException {
        var share = (int) Math.min(all, 1 + bytes / MIB);
        acquire(memory, share);
        try {
            acquire(processors, 1);
            try {
                return work.run();
            } finally {
                processors.release();
            }
        } finally {
            memory.release(share);
        }
    }

    private static void acquire(Semaphore semaphore, int permits) {
        try {
            if (semaphore.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemType.PICTURES_BUSY, RETRY_AFTER);
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
