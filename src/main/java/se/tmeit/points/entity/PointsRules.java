package se.tmeit.points.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** A version of the rules; it holds until there is a newer one, and is never changed. */
@Entity
@Table(name = "points_rules")
public class PointsRules {
    @Id
    private int version;
    @Column(name = "per_event")
    private int perEvent;
    private int reports;
    @Column(name = "reports_bonus")
    private int reportsBonus;
    private String reason;
    @Column(name = "made_by")
    @Convert(converter = OptionalUuid.class)
    private UUID madeBy;
    @Column(name = "made_at")
    private Instant madeAt;

    protected PointsRules() {
    }

    private PointsRules(int version, Figures figures, String reason, UUID madeBy, Instant madeAt) {
        this.version = version;
        this.perEvent = figures.perEvent();
        this.reports = figures.reports();
        this.reportsBonus = figures.reportsBonus();
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** The version after this one. */
    public PointsRules next(Figures figures, String why, UUID by, Instant at) {
        return new PointsRules(version + 1, figures, why, by, at);
    }

    public int version() {
        return version;
    }

    public Figures figures() {
        return new Figures(perEvent, reports, reportsBonus);
    }

    public String reason() {
        return reason;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
