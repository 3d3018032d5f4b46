package se.tmeit.points.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** A badge that a master gave somebody. */
@Entity
@Table(name = "points_badge")
@IdClass(GivenBadge.Key.class)
public class GivenBadge {
    /** Each badge once per member. */
    public record Key(UUID memberId, Badge badge) implements Serializable {
    }

    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Id
    @Enumerated(EnumType.STRING)
    private Badge badge;
    private String reason;
    @Column(name = "given_by")
    @Convert(converter = OptionalUuid.class)
    private UUID givenBy;
    @Column(name = "given_at")
    private Instant givenAt;

    protected GivenBadge() {
    }

    public GivenBadge(UUID memberId, Badge badge, String reason, UUID givenBy, Instant givenAt) {
        this.memberId = memberId;
        this.badge = badge;
        this.reason = reason;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    public Badge badge() {
        return badge;
    }

    public String reason() {
        return reason;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
