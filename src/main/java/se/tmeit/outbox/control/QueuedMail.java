package se.tmeit.outbox.control;

import java.util.UUID;

/** A mail that this worker holds, to be handed over now. */
record QueuedMail(UUID id, String messageId, String recipient, String subject, String text, String html, int attempts) {
}
