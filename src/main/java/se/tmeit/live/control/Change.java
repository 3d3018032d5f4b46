package se.tmeit.live.control;

import java.util.UUID;

/** Something of an event is not as it was. */
record Change(UUID eventId, Topic topic) {
}
