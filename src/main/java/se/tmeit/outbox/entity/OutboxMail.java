package se.tmeit.outbox.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** A mail to be sent. It is tried until it is sent or given up; then its words go, and what remains says that there was one. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {
    @Id
    private UUID id;
    @Column(name = "message_id")
    private String messageId;
    @Column(name = "member_id")
    @Convert(converter = OptionalUuid.class)
    private UUID memberId;
    private String recipient;
    private String template;
    private String subject;
    @Column(name = "text_body")
    private String textBody;
    @Column(name = "html_body")
    private String htmlBody;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    @Column(name = "last_error")
    private String lastError;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "settled_at")
    private Instant settledAt;

    protected OutboxMail() {
    }

    public OutboxMail(UUID memberId, String recipient, String template, MailText text, String host, Instant at) {
        this.id = UUID.randomUUID();
        this.messageId = "<" + id + "@" + host + ">";
        this.memberId = memberId;
        this.recipient = recipient;
        this.template = template;
        this.subject = text.subject();
        this.textBody = text.plain();
        this.htmlBody = text.html();
        this.state = MailState.PENDING;
        this.createdAt = at;
        this.dueAt = at;
    }

    /** Only what was given up, and still has its words. */
    public void sendAgain(Instant at) {
        if (state != MailState.DEAD || textBody == null) {
            throw new ProblemException(ProblemType.MAIL_NOT_RESENDABLE);
        }
        state = MailState.PENDING;
        attempts = 0;
        dueAt = at;
        settledAt = null;
    }

    public UUID memberId() {
        return memberId;
    }

    public String template() {
        return template;
    }
}
