package se.tmeit.demo;

import java.time.Instant;
import java.util.UUID;

/** What a member wrote below an event. @param deletedBy null unless it was deleted */
record DemoComment(UUID id, DemoEvent event, DemoMember author, String text, Instant at, DemoMember deletedBy) {
}
