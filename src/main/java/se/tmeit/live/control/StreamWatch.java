package se.tmeit.live.control;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends, before long, the streams of those who may not watch any more. When it cannot find out who may, nobody may. */
@ApplicationScoped
public class StreamWatch {
    private static final System.Logger LOG = System.getLogger(StreamWatch.class.getName());
    private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";

    @Inject
    @ConfigProperty(name = "tmeit.serve.enabled")
    boolean serves;

    @Inject
    @ConfigProperty(name = "tmeit.live.check-every")
    Duration pause;

    @Inject
    LiveStreams streams;

    @Inject
    Instance<WatchRule> rules;

    private ScheduledFuture<?> schedule;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) throws NamingException {
        if (serves) {
            var executor = InitialContext.<ManagedScheduledExecutorService>doLookup(EXECUTOR);
            schedule = executor.scheduleWithFixedDelay(this::check, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (schedule != null) {
            schedule.cancel(true);
        }
    }

    private void check() {
        try {
            var asked = streams.watchers();
            if (!asked.isEmpty()) {
                streams.keep(asked, admitted(asked));
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Who may watch events could not be found out; every stream ends", e);
            streams.endAll();
        }
    }

    private Set<Watcher> admitted(Set<Watcher> asked) {
        var admitted = asked;
        for (var rule : rules) {
            admitted = rule.admitted(admitted);
        }
        return admitted;
    }
}
