package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A course or permit: when it was received and, where it has an end, when it expires. */
@Embeddable
public class Qualification {
    @Column(name = "received_on")
    private LocalDate receivedOn;
    @Column(name = "expires_on")
    private LocalDate expiresOn;

    protected Qualification() {
    }

    public Qualification(LocalDate receivedOn, LocalDate expiresOn) {
        this.receivedOn = receivedOn;
        this.expiresOn = expiresOn;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }
}
