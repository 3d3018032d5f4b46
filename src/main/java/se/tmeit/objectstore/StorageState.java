package se.tmeit.objectstore;

import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.metrics.Metrics;

/** Whether the storage answered last. While it does not, no request waits for it: only {@link StorageWatch} asks, until it finds it again. */
@ApplicationScoped
public class StorageState {
    private static final System.Logger LOG = System.getLogger(StorageState.class.getName());

    @Inject
    StorageSettings settings;

    @Inject
    Metrics metrics;

    private volatile boolean up = true;

    @PostConstruct
    void measure() {
        if (isConfigured()) {
            Gauge.builder("storage.up", () -> up ? 1 : 0).description("Whether the storage of pictures and documents answered last (1)")
                    .register(metrics.registry());
        }
    }

    public boolean isConfigured() {
        return settings.isConfigured();
    }

    public boolean isUp() {
        return up;
    }

    synchronized void answered() {
        if (!up) {
            up = true;
            LOG.log(System.Logger.Level.WARNING, "The storage answers again: pictures and documents are back.");
        }
    }

    /** Only what changes is worth a line. */
    synchronized void failed(Throwable why) {
        if (up) {
            up = false;
            LOG.log(System.Logger.Level.WARNING, "The storage does not answer: until it does, the site has no pictures and documents and takes none. "
                    + reason(why));
        }
    }

    /** The kinds of exception and the storage's own code, without messages, which may name keys and addresses. */
    private static String reason(Throwable why) {
        return Stream.iterate(why, cause -> cause != null, Throwable::getCause).map(StorageErrors::describe).collect(Collectors.joining(", "));
    }
}
