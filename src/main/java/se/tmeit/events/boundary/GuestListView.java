package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.GuestList;
import se.tmeit.members.control.PersonRef;

/** Who has a place at an event, and what they gave as guests. */
@Schema(requiredProperties = {"asksGuestData", "guests", "exports"})
public record GuestListView(boolean asksGuestData,
        @Schema(description = "In the order of their sign-up.") List<LineView> guests,
        @Schema(description = "Who downloaded the list, the latest first.") List<ExportView> exports) {

    /** A guest. */
    @Schema(requiredProperties = "member")
    public record LineView(PersonRef member,
            @Schema(description = "Left out while they have not said, and from 14 days after the event on.") GuestView guest) {

        static LineView of(GuestList.Line line) {
            return new LineView(PersonRef.of(line.member()), GuestView.of(line.guest()));
        }
    }

    /** A download. */
    @Schema(requiredProperties = {"at", "guests"})
    public record ExportView(@Schema(description = "Left out when they are no more.") PersonRef by, Instant at,
            @Schema(description = "How many were on the list.") int guests) {

        static ExportView of(GuestList.Export export) {
            return new ExportView(export.by() == null ? null : PersonRef.of(export.by()), export.at(), export.guests());
        }
    }

    static GuestListView of(GuestList list) {
        return new GuestListView(list.event().plan().kind().asksGuests(), list.guests().stream().map(LineView::of).toList(),
                list.exports().stream().map(ExportView::of).toList());
    }
}
