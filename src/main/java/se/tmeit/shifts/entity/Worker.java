package se.tmeit.shifts.entity;

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

/**
 * A member's answer to whether they work at an event. They change it until the event is over; a yes becomes a maybe when the event is called
 * off or moves to another night, until they answer anew.
 */
@Entity
@Table(name = "worker")
@IdClass(Worker.Key.class)
public class Worker {
    /** One answer of each member to each event. */
    public record Key(UUID eventId, UUID memberId) implements Serializable {
    }

    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Enumerated(EnumType.STRING)
    private WorkAnswer answer;
    @Enumerated(EnumType.STRING)
    private Job job;
    @Column(name = "hours_unknown")
    private boolean hoursUnknown;
    private String comment;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Worker() {
    }

    public Worker(UUID eventId, UUID memberId) {
        this.eventId = eventId;
        this.memberId = memberId;
    }

    /** @param newJob null for any */
    public void answer(WorkAnswer newAnswer, Job newJob, boolean areHoursUnknown, Instant at) {
        if (newAnswer != answer) {
            answeredAt = at;
        }
        answer = newAnswer;
        job = newJob;
        hoursUnknown = areHoursUnknown;
    }

    public void comment(String newComment) {
        comment = newComment;
    }

    /** What was sure is not so any more. */
    public void doubt(Instant at) {
        if (answer == WorkAnswer.YES) {
            answer(WorkAnswer.MAYBE, job, hoursUnknown, at);
        }
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID memberId() {
        return memberId;
    }

    public WorkAnswer answer() {
        return answer;
    }

    public Job job() {
        return job;
    }

    public boolean hoursUnknown() {
        return hoursUnknown;
    }

    public String comment() {
        return comment;
    }

    /** Since when the answer is this one. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
