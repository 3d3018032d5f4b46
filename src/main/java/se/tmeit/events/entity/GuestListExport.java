package se.tmeit.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** That an organiser took the guest list out of the house. It is never changed, and goes with the event. */
@Entity
@Table(name = "guest_list_export")
public class GuestListExport {
    @Id
    private UUID id;
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "member_id")
    @Convert(converter = OptionalUuid.class)
    private UUID memberId;
    private int guests;
    @Column(name = "exported_at")
    private Instant exportedAt;

    protected GuestListExport() {
    }

    public GuestListExport(UUID eventId, UUID memberId, int guests, Instant at) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.memberId = memberId;
        this.guests = guests;
        this.exportedAt = at;
    }

    /** Null when the member is no more. */
    public UUID memberId() {
        return memberId;
    }

    public int guests() {
        return guests;
    }

    public Instant exportedAt() {
        return exportedAt;
    }
}
