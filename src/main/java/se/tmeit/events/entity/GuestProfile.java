package se.tmeit.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a guest asked us to remember for the next gasque or trip. It is kept until they erase it, or leave. */
@Entity
@Table(name = "guest_profile")
public class GuestProfile {
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "born_on")
    private LocalDate bornOn;
    private String food;
    private String drink;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GuestProfile() {
    }

    public GuestProfile(UUID memberId) {
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
