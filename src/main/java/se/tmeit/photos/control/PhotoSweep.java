package se.tmeit.photos.control;

import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.tmeit.metrics.Metrics;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.objectstore.StoredObject;
import se.tmeit.work.TimedJob;

/**
 * Keeps storage and database in step: takes away what no photo names any more, once it is a day old (a younger one may be about to get its
 * row), and reports photos whose picture is gone.
 */
@ApplicationScoped
public class PhotoSweep implements TimedJob {
    private static final System.Logger LOG = System.getLogger(PhotoSweep.class.getName());
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    ObjectStore store;

    @Inject
    PhotoHashes hashes;

    @Inject
    Clock clock;

    @Inject
    Metrics metrics;

    private volatile int missing;

    @PostConstruct
    void measure() {
        Gauge.builder("photos.missing", () -> missing).description("Photos whose picture is not in the storage, as the last sweep found").register(metrics.registry());
    }

    @Override
    public String name() {
        return "photo-sweep";
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
        var named = hashes.all();
        var there = new HashSet<String>();
        var strays = new HashMap<String, String>();
        var old = clock.instant().minus(GRACE);
        store.forEach(PhotoObjects.PREFIX, object -> sort(object, named, there, strays, old));
        strays.forEach(this::remove);
        if (!strays.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Removed " + strays.size() + " objects of photos that are gone.");
        }
        report(named, there);
    }

    private static void sort(StoredObject object, Set<String> named, Set<String> there, Map<String, String> strays, Instant old) {
        var hash = PhotoObjects.hashOf(object.key());
        if (named.contains(hash)) {
            if (PhotoObjects.isKept(object.key())) {
                there.add(hash);
            }
        } else if (object.modifiedAt().isBefore(old)) {
            strays.put(object.key(), hash);
        }
    }

    /** The same picture may come again at any moment: when its row is there once the object is gone, the object comes back. */
    private void remove(String key, String hash) {
        if (hashes.isNamed(hash)) {
            return;
        }
        var bytes = store.read(key);
        store.remove(key);
        if (bytes.isPresent() && hashes.isNamed(hash)) {
            store.put(key, new ByteArrayInputStream(bytes.get()), bytes.get().length, PhotoObjects.mediaType(key));
        }
    }

    private void report(Set<String> named, Set<String> there) {
        missing = (int) named.stream().filter(hash -> !there.contains(hash)).filter(hashes::isNamed).count();
        if (missing > 0) {
            LOG.log(System.Logger.Level.WARNING, missing + " photos have no picture in the storage: restore the bucket, or delete them.");
        }
    }
}
