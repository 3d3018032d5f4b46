package se.tmeit.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** Who really worked at an event. Its organisers file it once the event has begun, and correct it when somebody was forgotten. */
@Entity
@Table(name = "report")
public class Report {
    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Version
    private int version;
    @Column(name = "filed_by")
    @Convert(converter = OptionalUuid.class)
    private UUID filedBy;
    @Column(name = "filed_at")
    private Instant filedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Report() {
    }

    public Report(UUID eventId, UUID filedBy, Instant at) {
        this.eventId = eventId;
        this.filedBy = filedBy;
        this.filedAt = at;
        this.updatedAt = at;
    }

    /** What it says was changed. */
    public void correctedAt(Instant at) {
        updatedAt = at;
    }

    public UUID eventId() {
        return eventId;
    }

    public int version() {
        return version;
    }

    public UUID filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
