package se.tmeit.events.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.GuestAnswer;

/** What one gave for an event, or what the form may begin with. */
@Schema(requiredProperties = {"given", "remembered"})
public record GuestDataView(
        @Schema(description = "Left out when nothing was given and nothing is remembered.") GuestView guest,
        @Schema(description = "Whether it was given for this event; else it is what you had remembered.") boolean given,
        @Schema(description = "Whether something is remembered for the next event.") boolean remembered) {

    static GuestDataView of(GuestAnswer answer) {
        return new GuestDataView(GuestView.of(answer.guest()), answer.given(), answer.remembered());
    }
}
