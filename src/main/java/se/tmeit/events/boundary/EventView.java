package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventCovers.EventCover;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;

/** An event as its page shows it. */
@Schema(requiredProperties = {"id", "title", "description", "place", "startsAt", "endsAt", "kind", "visibility", "cancelled", "organiser"})
public record EventView(UUID id, UUID seriesId, String title, @Schema(description = "Markdown, empty when there is none.") String description,
        String place, Instant startsAt, Instant endsAt, EventKind kind, Visibility visibility, UUID teamId, String link, Integer capacity,
        Instant signUpDeadline, boolean cancelled, String cancelReason,
        @Schema(description = "Whether you may change it: you made it, lead its team, or are a master.") boolean organiser,
        @Schema(description = "Left out when it has none.") EventCover cover) {

    /** @param cover or null */
    static EventView of(EventDetails event, boolean organiser, EventCover cover) {
        var plan = event.plan();
        return new EventView(event.id(), event.seriesId(), plan.title(), plan.description(), plan.place(), plan.startsAt(), plan.endsAt(),
                plan.kind(), plan.visibility(), plan.teamId(), plan.link(), plan.capacity(), plan.signUpDeadline(), event.isCancelled(),
                event.cancelReason(), organiser, cover);
    }
}
