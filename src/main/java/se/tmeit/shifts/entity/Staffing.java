package se.tmeit.shifts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That an event is staffed: it begins with the first need or answer, and follows the event when that moves to another night. */
@Entity
@Table(name = "staffing")
public class Staffing {
    @Id
    @Column(name = "event_id")
    private UUID eventId;
    private LocalDate night;

    protected Staffing() {
    }

    public Staffing(UUID eventId, Night night) {
        this.eventId = eventId;
        this.night = night.date();
    }

    public void moveTo(Night newNight) {
        night = newNight.date();
    }

    public UUID eventId() {
        return eventId;
    }

    public Night night() {
        return new Night(night);
    }
}
