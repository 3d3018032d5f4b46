package se.tmeit.reminders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That a member does not want to be reminded of something. */
@Entity
@Table(name = "unwanted_reminder")
@IdClass(UnwantedReminder.Key.class)
public class UnwantedReminder {
    /** At most one of each kind for a member. */
    public record Key(UUID memberId, ReminderKind kind) implements Serializable {
    }

    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Id
    @Enumerated(EnumType.STRING)
    private ReminderKind kind;

    protected UnwantedReminder() {
    }
}
