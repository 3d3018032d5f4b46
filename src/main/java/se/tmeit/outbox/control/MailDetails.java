package se.tmeit.outbox.control;

import java.time.Instant;
import java.util.UUID;
import se.tmeit.outbox.entity.MailState;

/** What masters may know of a mail: everything but its words, in which private links stand. */
public record MailDetails(UUID id, UUID memberId, String recipient, String template, String subject, MailState state, int attempts, String error,
        boolean hasText, Instant createdAt, Instant dueAt, Instant settledAt) {
}
