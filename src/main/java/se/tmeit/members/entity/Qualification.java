package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

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

    /** From the day it was received until the day it expires, that one too. */
    public boolean holdsOn(LocalDate day) {
        return receivedOn != null && !receivedOn.isAfter(day) && (expiresOn == null || !expiresOn.isBefore(day));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Qualification that && Objects.equals(receivedOn, that.receivedOn) && Objects.equals(expiresOn, that.expiresOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(receivedOn, expiresOn);
    }
}
