package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.Attendee;
import se.tmeit.events.control.Roll;
import se.tmeit.members.control.PersonRef;

/** What members see of who comes. */
@Schema(requiredProperties = {"figures", "going", "waiting", "maybe", "mine"})
public record AttendanceView(AttendanceFigures figures,
        @Schema(description = "Those with a place, in the order of their sign-up.") List<AttendeeView> going,
        @Schema(description = "The next in line first.") List<AttendeeView> waiting,
        List<AttendeeView> maybe,
        MyAnswerView mine) implements AttendanceAnswer {

    /** Somebody who comes, or may come. */
    @Schema(requiredProperties = "member")
    public record AttendeeView(PersonRef member, String note) {
        static AttendeeView of(Attendee attendee) {
            return new AttendeeView(PersonRef.of(attendee.member()), attendee.note());
        }
    }

    static AttendanceView of(Roll roll, UUID memberId, Instant now) {
        return new AttendanceView(AttendanceFigures.of(roll), views(roll.withPlace()), views(roll.waiting()), views(roll.maybe()),
                MyAnswerView.of(roll, memberId, now));
    }

    private static List<AttendeeView> views(List<Attendee> attendees) {
        return attendees.stream().map(AttendeeView::of).toList();
    }
}
