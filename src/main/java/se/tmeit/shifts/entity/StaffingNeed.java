package se.tmeit.shifts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How many workers an event needs for a job during one hour. Organisers replace all of an event's needs at once. */
@Entity
@Table(name = "staffing_need")
public class StaffingNeed {
    @Id
    private UUID id;
    @Column(name = "event_id")
    private UUID eventId;
    @Enumerated(EnumType.STRING)
    private Job job;
    private Instant hour;
    private int needed;

    protected StaffingNeed() {
    }

    public StaffingNeed(UUID eventId, Job job, Instant hour, int needed) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.job = job;
        this.hour = hour;
        this.needed = needed;
    }

    public UUID eventId() {
        return eventId;
    }

    public Job job() {
        return job;
    }

    public Instant hour() {
        return hour;
    }

    public int needed() {
        return needed;
    }
}
