package se.tmeit.outbox.control;

import java.time.Instant;

/**
 * How the outbox is doing.
 *
 * @param oldestPendingAt since when the oldest mail waits, or null when none does
 */
public record OutboxState(int pending, int dead, Instant oldestPendingAt) {
}
