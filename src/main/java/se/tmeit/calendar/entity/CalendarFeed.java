package se.tmeit.calendar.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A member's secret calendar address. A new one replaces it; without one, the member's calendar is read by nobody. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected CalendarFeed() {
    }

    public CalendarFeed(UUID memberId) {
        this.memberId = memberId;
    }

    /** From now on this secret opens the calendar, and no earlier one. */
    public void openBy(byte[] newTokenHash, Instant at) {
        tokenHash = newTokenHash.clone();
        createdAt = at;
        lastUsedAt = null;
    }

    public void used(Instant at) {
        lastUsedAt = at;
    }

    public UUID memberId() {
        return memberId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
