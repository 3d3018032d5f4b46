package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.Attendee;
import se.tmeit.events.control.Roll;
import se.tmeit.events.entity.Answer;

/** One's own answer, and which ones would be taken now. */
@Schema(requiredProperties = {"possible", "asksGuestData"})
public record MyAnswerView(
        @Schema(description = "Left out while you have said nothing.") Answer answer,
        String note,
        @Schema(description = "1 for the next in line; left out unless you wait for a place.") Integer placeInLine,
        @Schema(description = "The answers that would be taken now.") List<Answer> possible,
        @Schema(description = "Whether the hosts want to know more of you, in `guest-data`.") boolean asksGuestData) {

    static MyAnswerView of(Roll roll, UUID memberId, Instant now) {
        var event = roll.event();
        var mine = roll.answerOf(memberId);
        var standing = roll.standingOf(memberId);
        var possible = Arrays.stream(Answer.values())
                .filter(answer -> standing.refusal(event.plan(), event.isCancelled(), answer, now).isEmpty()).toList();
        return new MyAnswerView(mine.map(Attendee::answer).orElse(null), mine.map(Attendee::note).orElse(null),
                roll.places().placeInLine(memberId), possible,
                event.plan().kind().asksGuests() && mine.filter(attendee -> attendee.answer() == Answer.GOING).isPresent());
    }
}
