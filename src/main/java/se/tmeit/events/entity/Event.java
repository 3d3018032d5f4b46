package se.tmeit.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Something the club arranges. Its organisers plan it and plan it anew until it is over; it may be called off with a reason, and be taken up
 * again. Each change that calendars show raises its sequence.
 */
@Entity
@Table(name = "event")
public class Event {
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "series_id")
    @Convert(converter = OptionalUuid.class)
    private UUID seriesId;
    private String title;
    private String description;
    private String place;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    private EventKind kind;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Column(name = "team_id")
    @Convert(converter = OptionalUuid.class)
    private UUID teamId;
    private String link;
    private Integer capacity;
    @Column(name = "sign_up_deadline")
    private Instant signUpDeadline;
    @Column(name = "cancelled_at")
    private Instant cancelledAt;
    @Column(name = "cancel_reason")
    private String cancelReason;
    private int sequence;
    @Column(name = "created_by")
    @Convert(converter = OptionalUuid.class)
    private UUID createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Event() {
    }

    /** @param seriesId what it shares with the others that were planned in one go, or null */
    public Event(EventPlan plan, UUID seriesId, UUID createdBy, Instant at) {
        this.id = UUID.randomUUID();
        this.seriesId = seriesId;
        this.createdBy = createdBy;
        this.createdAt = at;
        take(plan, at);
    }

    public void plan(EventPlan plan, Instant at) {
        if (showsInCalendars(plan)) {
            sequence++;
        }
        take(plan, at);
    }

    /** Calls it off. @param reason what everyone who planned to come is told */
    public void cancel(String reason, Instant at) {
        if (isCancelled()) {
            throw new ProblemException(ProblemType.EVENT_CANCELLED);
        }
        cancelledAt = at;
        cancelReason = reason;
        sequence++;
        updatedAt = at;
    }

    /** Takes it up again; an event that is on stays as it is. */
    public void reinstate(Instant at) {
        if (isCancelled()) {
            cancelledAt = null;
            cancelReason = null;
            sequence++;
            updatedAt = at;
        }
    }

    private boolean showsInCalendars(EventPlan plan) {
        return !startsAt.equals(plan.startsAt()) || !endsAt.equals(plan.endsAt()) || !title.equals(plan.title())
                || !place.equals(plan.place()) || !description.equals(plan.description()) || !Objects.equals(link, plan.link());
    }

    private void take(EventPlan plan, Instant at) {
        title = plan.title();
        description = plan.description();
        place = plan.place();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        kind = plan.kind();
        visibility = plan.visibility();
        teamId = plan.teamId();
        link = plan.link();
        capacity = plan.capacity();
        signUpDeadline = plan.signUpDeadline();
        updatedAt = at;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public EventPlan plan() {
        return new EventPlan(title, description, place, startsAt, endsAt, kind, visibility, teamId, link, capacity, signUpDeadline);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID seriesId() {
        return seriesId;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public int sequence() {
        return sequence;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
