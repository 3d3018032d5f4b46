package se.tmeit.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One job's turns in this worker, one after the other. A turn that fails says why in one line, once, and leaves the rest to the next. */
final class JobTurn implements Runnable {
    private static final System.Logger LOG = System.getLogger(JobTurn.class.getName());

    private static final long LONGEST_GOODBYE_SECONDS = 10;

    private final TimedJob job;
    private final JobClaims claims;
    private final MeterRegistry figures;
    private final ReentrantLock running = new ReentrantLock();
    private String lastFailure = "";

    JobTurn(TimedJob job, JobClaims claims, MeterRegistry figures) {
        this.job = job;
        this.claims = claims;
        this.figures = figures;
    }

    /** Nothing may escape: the executor never calls again what threw once. */
    @Override
    public void run() {
        running.lock();
        var start = System.nanoTime();
        try {
            if (!job.isShared()) {
                job.run();
            } else if (claims.take(job)) {
                runForAll();
            } else {
                return;
            }
            note("ok", start, "");
        } catch (RuntimeException | Error e) {
            note("failed", start, inOneLine(e));
        } finally {
            running.unlock();
        }
    }

    /** Waits until no turn is under way, as long as is reasonable for a process that is to end. */
    void awaitEnd() throws InterruptedException {
        if (running.tryLock(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
            running.unlock();
        }
    }

    private void runForAll() {
        try {
            job.run();
        } finally {
            claims.finish(job);
        }
    }

    private void note(String outcome, long start, String failure) {
        Timer.builder("tmeit.job.runs").description("Turns of timed jobs").tags("job", job.name(), "outcome", outcome)
                .register(figures).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        if (!failure.equals(lastFailure)) {
            LOG.log(System.Logger.Level.WARNING, failure.isEmpty() ? "The job " + job.name() + " works again"
                    : "The job " + job.name() + " failed, and is tried again: " + failure);
        }
        lastFailure = failure;
    }

    /** The first reason says most. */
    private static String inOneLine(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return (first.getClass().getSimpleName() + ": " + first.getMessage()).replaceAll("\\s+", " ");
    }
}
