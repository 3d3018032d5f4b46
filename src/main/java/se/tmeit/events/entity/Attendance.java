package se.tmeit.events.entity;

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
 * A member's answer to whether they come. Who has been going for longest comes first to the places; who stops and starts again begins anew.
 */
@Entity
@Table(name = "attendance")
@IdClass(Attendance.Key.class)
public class Attendance {
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
    private Answer answer;
    private String note;
    @Column(name = "going_since")
    private Instant goingSince;
    @Column(name = "updated_at")
    private Instant updatedAt;
    private boolean waits;

    protected Attendance() {
    }

    public Attendance(UUID eventId, UUID memberId) {
        this.eventId = eventId;
        this.memberId = memberId;
    }

    /** @param at the database's time, taken under the event's lock, so that two servers' clocks cannot put anybody before their turn */
    public void answer(Answer newAnswer, String newNote, Instant at) {
        if (newAnswer != answer) {
            goingSince = newAnswer == Answer.GOING ? at : null;
            waits = false;
        }
        answer = newAnswer;
        note = newNote;
        updatedAt = at;
    }

    /** The member knows now whether they wait for a place. */
    public void tell(boolean thatTheyWait) {
        waits = thatTheyWait;
    }

    /** Whether the member was last told that they wait. */
    public boolean waits() {
        return waits;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID memberId() {
        return memberId;
    }

    public Answer answer() {
        return answer;
    }

    public String note() {
        return note;
    }

    public Instant goingSince() {
        return goingSince;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
