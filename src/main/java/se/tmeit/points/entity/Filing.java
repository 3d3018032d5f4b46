package se.tmeit.points.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who filed the report of an event, the first time. */
@Entity
@Table(name = "points_filing")
public class Filing {
    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "filed_at")
    private Instant filedAt;

    protected Filing() {
    }

    public Filing(UUID eventId, UUID memberId, Instant filedAt) {
        this.eventId = eventId;
        this.memberId = memberId;
        this.filedAt = filedAt;
    }
}
