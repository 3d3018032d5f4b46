package se.tmeit.points.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.PersonRef;
import se.tmeit.points.entity.EntryKind;
import se.tmeit.points.entity.PointsEntry;

/** A line of somebody's points, with what it is for. */
@Schema(requiredProperties = {"id", "at", "kind", "amount", "correction"})
public record EntryView(UUID id, Instant at, EntryKind kind, int amount,
        @Schema(description = "Whether it corrects what was booked earlier for the same thing: a report or the rules changed.") boolean correction,
        @Schema(description = "The event worked; left out when it is deleted, or not for you.") EntryEventView event,
        @Schema(description = "The version of the rules it was counted by.") Integer rulesVersion,
        @Schema(description = "What the master who gave it says.") String reason, PersonRef givenBy) {

    static EntryView of(PointsEntry entry, EventDetails event, DirectorySnapshot directory) {
        var giver = Optional.ofNullable(entry.givenBy()).flatMap(directory::member).map(PersonRef::of).orElse(null);
        return new EntryView(entry.id(), entry.at(), entry.kind(), entry.amount(), entry.correction(), EntryEventView.of(event), entry.rulesVersion(),
                entry.reason(), giver);
    }
}
