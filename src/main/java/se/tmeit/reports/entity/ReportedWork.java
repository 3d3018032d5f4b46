package se.tmeit.reports.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a report says about one member, and what they say against it. The report's next correction answers them. */
@Entity
@Table(name = "report_worker")
@IdClass(ReportedWork.Key.class)
public class ReportedWork {
    /** Each member once in a report. */
    public record Key(UUID eventId, UUID memberId) implements Serializable {
    }

    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Enumerated(EnumType.STRING)
    @Column(name = "time_worked")
    private TimeWorked timeWorked;
    private String dispute;
    @Column(name = "disputed_at")
    private Instant disputedAt;

    protected ReportedWork() {
    }

    public ReportedWork(UUID eventId, UUID memberId) {
        this.eventId = eventId;
        this.memberId = memberId;
    }

    /** @param time null for somebody who did not work */
    public void confirm(TimeWorked time) {
        timeWorked = time;
    }

    public void dispute(String text, Instant at) {
        dispute = text;
        disputedAt = at;
    }

    public UUID memberId() {
        return memberId;
    }

    /** Null for somebody who did not work. */
    public TimeWorked timeWorked() {
        return timeWorked;
    }

    public String dispute() {
        return dispute;
    }

    public Instant disputedAt() {
        return disputedAt;
    }
}
