package se.tmeit.objectstore;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Asks the storage again and again whether it is there, so that health and metrics are true and it is found again without any visitor's waiting. */
@ApplicationScoped
public class StorageWatch {
    private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";

    @Inject
    StorageSettings settings;

    @Inject
    ObjectStore store;

    private ScheduledFuture<?> schedule;

    /** The first look is a pause later, which leaves the processor to the start of the server. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) throws NamingException {
        if (settings.isConfigured()) {
            var executor = InitialContext.<ManagedScheduledExecutorService>doLookup(EXECUTOR);
            var pause = settings.lookEvery.toMillis();
            schedule = executor.scheduleWithFixedDelay(store::look, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (schedule != null) {
            schedule.cancel(true);
        }
    }
}
