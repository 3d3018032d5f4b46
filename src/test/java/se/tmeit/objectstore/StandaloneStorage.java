package se.tmeit.objectstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.tmeit.metrics.Metrics;

/** The storage for programs and tests that run outside of the server, which would give it its settings. */
public final class StandaloneStorage implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    final StorageSettings settings = new StorageSettings();
    final StorageState state = new StorageState();
    final ObjectStore store = new ObjectStore();

    /** @param environment as a server would have it; without an address nothing is configured */
    public StandaloneStorage(Map<String, String> environment) {
        settings.url = Optional.ofNullable(environment.get("TMEIT_STORAGE_URL"));
        settings.region = "us-east-1";
        settings.bucket = environment.getOrDefault("TMEIT_STORAGE_BUCKET", "tmeit");
        settings.accessKey = Optional.ofNullable(environment.get("TMEIT_STORAGE_ACCESS_KEY"));
        settings.secretKey = Optional.ofNullable(environment.get("TMEIT_STORAGE_SECRET_KEY"));
        settings.connectTimeout = Duration.ofSeconds(1);
        settings.timeout = Duration.ofSeconds(2);
        state.settings = settings;
        state.metrics = new Metrics();
        state.measure();
        store.settings = settings;
        store.state = state;
    }

    public ObjectStore store() {
        return store;
    }

    /** Whether it answers within this time. */
    public boolean answers(Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        store.look();
        while (settings.isConfigured() && !state.isUp() && Instant.now().isBefore(deadline)) {
            Thread.sleep(PAUSE_MILLIS);
            store.look();
        }
        return settings.isConfigured() && state.isUp();
    }

    @Override
    public void close() {
        store.stop();
    }
}
