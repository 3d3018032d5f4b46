package se.tmeit.outbox.entity;

/** What a mail says: its subject, and the same words as plain text and as HTML. */
public record MailText(String subject, String plain, String html) {
}
