package se.tmeit.predecessor;

import java.time.Instant;

/** A row of the predecessor's events as it stands there; anything may be null or nonsense. */
record EventRow(int number, String uuid, String title, String description, String place, String visibility, Instant startsAt, Instant endsAt,
        Instant createdAt, Instant updatedAt) {
}
