package se.tmeit.points.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventDetails;

/** The event that points were earned at. */
@Schema(requiredProperties = {"id", "title", "startsAt"})
public record EntryEventView(UUID id, String title, Instant startsAt) {
    static EntryEventView of(EventDetails event) {
        return event == null ? null : new EntryEventView(event.id(), event.title(), event.startsAt());
    }
}
