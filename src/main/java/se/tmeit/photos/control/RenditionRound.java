package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.tmeit.objectstore.StorageState;
import se.tmeit.work.TimedJob;

/** Makes the sizes of new photos, so that the first who looks at an album does not wait for them. */
@ApplicationScoped
public class RenditionRound implements TimedJob {
    /** Well within the time that a job may take. */
    private static final int MOST = 100;

    @Inject
    RenditionQueue queue;

    @Inject
    PhotoObjects objects;

    @Inject
    StorageState storage;

    @Override
    public String name() {
        return "photo-renditions";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** A photo whose picture is gone is none to wait for: the sweep reports it. */
    @Override
    public void run() {
        if (!storage.isConfigured() || !storage.isUp()) {
            return;
        }
        for (var photo : queue.next(MOST)) {
            objects.render(photo.contentHash());
            queue.done(photo.id());
        }
    }
}
