package se.tmeit.events.boundary;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.entity.Guest;

/** What the hosts have to know of a guest. */
@Schema(requiredProperties = "bornOn")
public record GuestView(LocalDate bornOn, String food, String drink) {
    static GuestView of(Guest guest) {
        return guest == null ? null : new GuestView(guest.bornOn(), guest.food(), guest.drink());
    }
}
