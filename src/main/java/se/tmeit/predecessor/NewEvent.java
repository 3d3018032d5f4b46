package se.tmeit.predecessor;

import java.time.Instant;
import java.util.UUID;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;

/**
 * An event as this site will keep it; every value is one that the API would accept.
 *
 * @param description Markdown, empty when there is none
 */
record NewEvent(UUID id, String title, String description, String place, Instant startsAt, Instant endsAt, EventKind kind, Visibility visibility,
        Instant createdAt, Instant updatedAt) {
}
