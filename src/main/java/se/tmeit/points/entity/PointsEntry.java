package se.tmeit.points.entity;

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

/** A line of the ledger; nothing changes it once it is written, and a mistake is countered by another line. */
@Entity
@Table(name = "points_entry")
public class PointsEntry {
    @Id
    private UUID id;
    @Column(name = "member_id")
    private UUID memberId;
    private Instant at;
    @Enumerated(EnumType.STRING)
    private EntryKind kind;
    private int amount;
    private boolean correction;
    @Column(name = "event_id")
    @Convert(converter = OptionalUuid.class)
    private UUID eventId;
    @Column(name = "rules_version")
    private Integer rulesVersion;
    private String reason;
    @Column(name = "given_by")
    @Convert(converter = OptionalUuid.class)
    private UUID givenBy;

    protected PointsEntry() {
    }

    private PointsEntry(UUID memberId, EntryKind kind, int amount, Instant at) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.kind = kind;
        this.amount = amount;
        this.at = at;
    }

    /** @param correction whether there are earlier entries for the same source */
    public static PointsEntry byRule(Source source, int amount, boolean correction, int rulesVersion, Instant at) {
        var entry = new PointsEntry(source.memberId(), source.kind(), amount, at);
        entry.eventId = source.eventId();
        entry.correction = correction;
        entry.rulesVersion = rulesVersion;
        return entry;
    }

    public static PointsEntry byMaster(UUID memberId, int amount, String reason, UUID givenBy, Instant at) {
        var entry = new PointsEntry(memberId, EntryKind.MANUAL, amount, at);
        entry.reason = reason;
        entry.givenBy = givenBy;
        return entry;
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public Instant at() {
        return at;
    }

    public EntryKind kind() {
        return kind;
    }

    public int amount() {
        return amount;
    }

    public boolean correction() {
        return correction;
    }

    public UUID eventId() {
        return eventId;
    }

    public Integer rulesVersion() {
        return rulesVersion;
    }

    public String reason() {
        return reason;
    }

    public UUID givenBy() {
        return givenBy;
    }
}
