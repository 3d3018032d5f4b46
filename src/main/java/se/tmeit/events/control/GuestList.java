package se.tmeit.events.control;

import java.time.Instant;
import java.util.List;
import se.tmeit.events.entity.Guest;
import se.tmeit.members.control.MemberDetails;

/** Who has a place at an event, in the order of their sign-up, and who took that list out of the house, the latest first. */
public record GuestList(EventDetails event, List<Line> guests, List<Export> exports) {
    /** @param guest null while they have not said, and after it was erased */
    public record Line(MemberDetails member, Guest guest) {
    }

    /** @param by null when the member is no more */
    public record Export(MemberDetails by, Instant at, int guests) {
    }
}
