package se.tmeit.documents.control;

import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import se.tmeit.metrics.Metrics;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.work.TimedJob;

/**
 * Keeps storage and database in step: takes away files that no version names, once they are a day old (a younger one may be about to get its
 * row, and none ever gets one later), and reports versions whose file is gone.
 */
@ApplicationScoped
public class DocumentSweep implements TimedJob {
    private static final System.Logger LOG = System.getLogger(DocumentSweep.class.getName());
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    ObjectStore store;

    @Inject
    StoredVersions versions;

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    private volatile int missing;

    @PostConstruct
    void measure() {
        Gauge.builder("documents.missing", () -> missing).description("Versions of documents whose file is not in the storage, as the last sweep found")
                .register(metrics.registry());
    }

    @Override
    public String name() {
        return "document-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (!store.isConfigured()) {
            return;
        }
        var named = versions.keys();
        var there = new HashSet<String>();
        var strays = new ArrayList<String>();
        var old = clock.instant().minus(GRACE);
        store.forEach(DocumentObjects.PREFIX, object -> {
            if (named.contains(object.key())) {
                there.add(object.key());
            } else if (object.modifiedAt().isBefore(old)) {
                strays.add(object.key());
            }
        });
        strays.forEach(store::remove);
        if (!strays.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Removed " + strays.size() + " files of documents that are gone.");
        }
        report(named, there);
    }

    /** One that was deleted since is not missed. */
    private void report(Set<String> named, Set<String> there) {
        named.removeAll(there);
        if (!named.isEmpty()) {
            named.retainAll(versions.keys());
        }
        missing = named.size();
        if (missing > 0) {
            LOG.log(System.Logger.Level.WARNING, missing + " versions of documents have no file in the storage: restore the bucket, or delete them.");
        }
    }
}
