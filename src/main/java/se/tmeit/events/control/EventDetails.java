package se.tmeit.events.control;

import java.time.Instant;
import java.util.UUID;
import se.tmeit.events.entity.Event;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.events.entity.Visibility;

/** An event as it is stored. Whoever holds one has been through {@link EventAccess}, or works for nobody in particular. */
public record EventDetails(UUID id, int version, UUID seriesId, EventPlan plan, Instant cancelledAt, String cancelReason, int sequence,
        UUID createdBy, Instant createdAt, Instant updatedAt) {

    static EventDetails of(Event event) {
        return new EventDetails(event.id(), event.version(), event.seriesId(), event.plan(), event.cancelledAt(), event.cancelReason(),
                event.sequence(), event.createdBy(), event.createdAt(), event.updatedAt());
    }

    public String title() {
        return plan.title();
    }

    /** Whether anybody on the internet may open it. */
    public boolean isPublic() {
        return plan.visibility() == Visibility.PUBLIC;
    }

    public Instant startsAt() {
        return plan.startsAt();
    }

    public Instant endsAt() {
        return plan.endsAt();
    }

    /** When the places are settled, at its beginning at the latest. */
    public Instant closesAt() {
        return plan.closesAt();
    }

    public String place() {
        return plan.place();
    }

    /** Markdown, empty when there is none. */
    public String description() {
        return plan.description();
    }

    /** The team that arranges it, or null. */
    public UUID teamId() {
        return plan.teamId();
    }

    /** An address with more about it, or null. */
    public String link() {
        return plan.link();
    }

    public String kindName() {
        return plan.kind().name();
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isOver(Instant now) {
        return !plan.endsAt().isAfter(now);
    }
}
