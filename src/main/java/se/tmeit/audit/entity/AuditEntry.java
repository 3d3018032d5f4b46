package se.tmeit.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** One line of the audit trail; nothing changes it once it is written. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private UUID id;
    private Instant at;
    private String action;
    @Column(name = "actor_id")
    @Convert(converter = OptionalUuid.class)
    private UUID actorId;
    @Column(name = "subject_id")
    @Convert(converter = OptionalUuid.class)
    private UUID subjectId;
    private String details;

    protected AuditEntry() {
    }

    public AuditEntry(Instant at, String action, UUID actorId, UUID subjectId, String details) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.action = action;
        this.actorId = actorId;
        this.subjectId = subjectId;
        this.details = details;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String action() {
        return action;
    }

    public UUID actorId() {
        return actorId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String details() {
        return details;
    }
}
