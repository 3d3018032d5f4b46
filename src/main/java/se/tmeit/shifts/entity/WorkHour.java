package se.tmeit.shifts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An hour in which a member works at an event, or may. */
@Entity
@Table(name = "work_hour")
public class WorkHour {
    @Id
    private UUID id;
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "member_id")
    private UUID memberId;
    private Instant hour;
    private boolean sure;

    protected WorkHour() {
    }

    /** @param sure whether the answer is yes: nobody is sure of one hour at two events */
    public WorkHour(UUID eventId, UUID memberId, Instant hour, boolean sure) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.memberId = memberId;
        this.hour = hour;
        this.sure = sure;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID memberId() {
        return memberId;
    }

    public Instant hour() {
        return hour;
    }
}
