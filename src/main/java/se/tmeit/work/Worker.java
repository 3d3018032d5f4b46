package se.tmeit.work;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.metrics.Metrics;

/** Gives every timed job its turns, in a process that is told to work. */
@ApplicationScoped
public class Worker {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";
    /** A shared job is asked for so often, since another worker may have done it meanwhile, or may have died. */
    private static final long LONGEST_WAIT_MILLIS = TimeUnit.MINUTES.toMillis(1);
    private static final long FIRST_WAIT_MILLIS = 1000;

    private final List<JobTurn> turns = new ArrayList<>();
    private final List<ScheduledFuture<?>> schedule = new ArrayList<>();

    @Inject
    @ConfigProperty(name = "tmeit.work.enabled")
    boolean enabled;

    @Inject
    Instance<TimedJob> jobs;

    @Inject
    JobClaims claims;

    @Inject
    Metrics metrics;

    /** The executor is looked up here, so that a process that only serves does not make one. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) throws NamingException {
        if (!enabled) {
            return;
        }
        var executor = InitialContext.<ManagedScheduledExecutorService>doLookup(EXECUTOR);
        for (var job : jobs) {
            var pause = job.isShared() ? Math.min(job.every().toMillis(), LONGEST_WAIT_MILLIS) : job.every().toMillis();
            var turn = new JobTurn(job, claims, metrics.registry());
            turns.add(turn);
            schedule.add(executor.scheduleWithFixedDelay(turn, Math.min(pause, FIRST_WAIT_MILLIS), pause, TimeUnit.MILLISECONDS));
        }
        LOG.log(System.Logger.Level.INFO, "Working: {0} timed jobs", turns.size());
    }

    /** Tells the turns that are under way to come to an end, and waits for them while the database is still there. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) throws InterruptedException {
        schedule.forEach(turn -> turn.cancel(true));
        for (var turn : turns) {
            turn.awaitEnd();
        }
    }
}
