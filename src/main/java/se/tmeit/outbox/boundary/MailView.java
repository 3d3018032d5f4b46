package se.tmeit.outbox.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.outbox.control.MailDetails;
import se.tmeit.outbox.entity.MailState;

/** A mail as masters see it: never its words, in which private links stand. */
@Schema(requiredProperties = {"id", "recipient", "template", "subject", "state", "attempts", "createdAt", "resendable"})
public record MailView(
        @Schema(examples = "6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04") UUID id,
        @Schema(examples = "ebba@example.org") String recipient,
        @Schema(description = "Which mail it is.", examples = "security-password-changed") String template,
        @Schema(examples = "Ditt lösenord har bytts") String subject,
        MailState state,
        @Schema(description = "How often it was tried since it was written or sent again.", examples = "1") int attempts,
        @Schema(description = "Why the last attempt failed, in the words of the mail server.", examples = "550 5.1.1 No such user here") String error,
        @Schema(description = "Whether it can be sent again: it was given up less than 30 days ago.") boolean resendable,
        Instant createdAt,
        @Schema(description = "When it is tried next; left out when it is not.", examples = "2026-11-02T09:35:00Z") Instant dueAt,
        @Schema(description = "When it was sent or given up.", examples = "2026-11-02T09:30:01Z") Instant settledAt) {

    static MailView of(MailDetails mail) {
        return new MailView(mail.id(), mail.recipient(), mail.template(), mail.subject(), mail.state(), mail.attempts(), mail.error(),
                mail.state() == MailState.DEAD && mail.hasText(), mail.createdAt(), mail.state() == MailState.PENDING ? mail.dueAt() : null, mail.settledAt());
    }
}
