package se.tmeit.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where features say that something changed. Open browsers hear of it once the transaction is committed, and of no other. */
@ApplicationScoped
public class LiveChanges {
    @Inject
    Event<Change> changes;

    public void changed(UUID eventId, Topic topic) {
        changes.fire(new Change(eventId, topic));
    }
}
