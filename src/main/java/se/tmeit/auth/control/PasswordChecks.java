package se.tmeit.auth.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Lets so many passwords be hashed at once and so many more wait, that a burst of log-ins takes neither the memory nor all threads. */
@ApplicationScoped
public class PasswordChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    @Inject
    @ConfigProperty(name = "tmeit.auth.concurrent-password-checks")
    int concurrent;

    @Inject
    @ConfigProperty(name = "tmeit.auth.waiting-password-checks")
    int waiting;

    @Inject
    @ConfigProperty(name = "tmeit.auth.argon2.memory-kib")
    int memoryKib;

    @Inject
    @ConfigProperty(name = "tmeit.auth.argon2.passes")
    int passes;

    private Passwords passwords;
    private Semaphore running;
    private Semaphore admitted;
    private String nobodysHash;

    @PostConstruct
    void open() {
        passwords = new Passwords(memoryKib, passes);
        running = new Semaphore(concurrent, true);
        admitted = new Semaphore(concurrent + waiting);
        nobodysHash = passwords.hash("the password of an account that does not exist");
    }

    /**
     * What came of a check.
     *
     * @param startedAt when it was its turn, by {@link System#nanoTime}
     */
    public record Check(boolean passed, long startedAt) {
    }

    /** @param hash empty for an account that does not exist or has no password, which is checked all the same */
    public Check check(Optional<String> hash, String password) {
        return inTurn(() -> {
            var start = System.nanoTime();
            return new Check(passwords.verify(hash.orElse(nobodysHash), password) && hash.isPresent(), start);
        });
    }

    public boolean verify(String hash, String password) {
        return inTurn(() -> passwords.verify(hash, password));
    }

    /** Takes as long as {@link #verify}, for an account that does not exist. */
    public void pretend(String password) {
        inTurn(() -> passwords.verify(nobodysHash, password));
    }

    public String hash(String password) {
        return inTurn(() -> passwords.hash(password));
    }

    public boolean isOutdated(String hash) {
        return passwords.isOutdated(hash);
    }

    <T> T inTurn(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new ProblemException(ProblemType.LOG_IN_BUSY, RETRY_AFTER);
        }
        try {
            return whenThereIsRoom(work);
        } finally {
            admitted.release();
        }
    }

    private <T> T whenThereIsRoom(Supplier<T> work) {
        try {
            if (!running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(ProblemType.LOG_IN_BUSY, RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.LOG_IN_BUSY, RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
