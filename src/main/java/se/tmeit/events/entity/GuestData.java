package se.tmeit.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a guest gave for one event. It goes when they do not come after all, and 14 days after the event at the latest. */
@Entity
@Table(name = "guest_data")
@IdClass(Attendance.Key.class)
public class GuestData {
    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "born_on")
    private LocalDate bornOn;
    private String food;
    private String drink;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GuestData() {
    }

    public GuestData(UUID eventId, UUID memberId) {
        this.eventId = eventId;
        this.memberId = memberId;
    }

    public void take(Guest guest, Instant at) {
        bornOn = guest.bornOn();
        food = guest.food();
        drink = guest.drink();
        updatedAt = at;
    }

    public UUID memberId() {
        return memberId;
    }

    public Guest guest() {
        return new Guest(bornOn, food, drink);
    }
}
