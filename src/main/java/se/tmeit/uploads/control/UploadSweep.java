package se.tmeit.uploads.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.work.TimedJob;

/** Forgets uploads that nobody used within a day, and removes chunks that are as old and belong to none. */
@ApplicationScoped
public class UploadSweep implements TimedJob {
    @Inject
    UploadRows rows;

    @Inject
    ObjectStore store;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "upload-sweep";
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
        var old = clock.instant().minus(Uploads.KEPT);
        var kept = rows.keepSince(old);
        var strays = new ArrayList<String>();
        store.forEach(Chunks.PREFIX, object -> {
            if (object.modifiedAt().isBefore(old) && !kept.contains(Chunks.uploadOf(object))) {
                strays.add(object.key());
            }
        });
        strays.forEach(store::remove);
    }
}
