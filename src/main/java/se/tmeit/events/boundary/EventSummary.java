package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventCovers.EventCover;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.StaffingSummaries.StaffingSummary;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;

/** An event as lists show it. */
@Schema(requiredProperties = {"id", "title", "place", "startsAt", "endsAt", "kind", "visibility", "cancelled", "going"})
public record EventSummary(UUID id, UUID seriesId, String title, String place, Instant startsAt, Instant endsAt, EventKind kind,
        Visibility visibility, UUID teamId, boolean cancelled, Integer capacity,
        @Schema(description = "How many say that they come, with a place or without.") int going,
        @Schema(description = "For members, of an event to come that needs workers.") StaffingSummary staffing,
        @Schema(description = "Left out when it has none.") EventCover cover) {

    /**
     * @param staffing null where it is not shown
     * @param cover    null where there is none, or it is not shown
     */
    static EventSummary of(EventDetails event, int going, StaffingSummary staffing, EventCover cover) {
        var plan = event.plan();
        return new EventSummary(event.id(), event.seriesId(), plan.title(), plan.place(), plan.startsAt(), plan.endsAt(), plan.kind(),
                plan.visibility(), plan.teamId(), event.isCancelled(), plan.capacity(), going, staffing, cover);
    }
}
