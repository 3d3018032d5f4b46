package se.tmeit.reminders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a member was reminded of an event. One that moves is another one to be reminded of. */
@Entity
@Table(name = "sent_reminder")
public class SentReminder {
    @Id
    private UUID id;
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Enumerated(EnumType.STRING)
    private ReminderKind kind;
    @Column(name = "member_id")
    private UUID memberId;

    protected SentReminder() {
    }

    public SentReminder(UUID eventId, Instant startsAt, ReminderKind kind, UUID memberId) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.startsAt = startsAt;
        this.kind = kind;
        this.memberId = memberId;
    }
}
