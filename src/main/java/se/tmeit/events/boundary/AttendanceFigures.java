package se.tmeit.events.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.Roll;

/** How many come, which anybody may know who may open the event. */
@Schema(requiredProperties = {"going", "waiting", "maybe", "full", "closesAt"})
public record AttendanceFigures(
        @Schema(description = "How many have a place.") int going,
        @Schema(description = "How many wait for one.") int waiting,
        int maybe,
        @Schema(description = "Left out where everybody may come.") Integer capacity,
        @Schema(description = "Left out where everybody may come.") Integer placesLeft,
        @Schema(description = "Whether whoever signs up now waits.") boolean full,
        @Schema(description = "From then on places are neither given nor given back.") Instant closesAt) {

    static AttendanceFigures of(Roll roll) {
        var places = roll.places();
        return new AttendanceFigures(places.taken().size(), places.waiting().size(), roll.maybe().size(), places.capacity(), places.left(),
                places.isFull(), roll.event().plan().closesAt());
    }
}
