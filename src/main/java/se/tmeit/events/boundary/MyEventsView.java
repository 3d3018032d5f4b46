package se.tmeit.events.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.MyEvents;
import se.tmeit.events.control.WorkPromises.WorkPromise;
import se.tmeit.events.entity.Answer;

/** What one has before oneself. */
@Schema(requiredProperties = "items")
public record MyEventsView(List<MyEventView> items) {
    /** An event in which one has a part. */
    @Schema(requiredProperties = "event")
    public record MyEventView(EventSummary event,
            @Schema(description = "GOING or MAYBE; left out when you only work there.") Answer answer,
            @Schema(description = "1 for the next in line; left out unless you wait for a place.") Integer placeInLine,
            @Schema(description = "Left out unless you work there, or may.") WorkPromise work) {

        static MyEventView of(MyEvents.Mine mine, UUID memberId) {
            var roll = mine.roll();
            return new MyEventView(EventSummary.of(roll.event(), roll.going().size(), null, null), mine.answer(),
                    roll.places().placeInLine(memberId), mine.work());
        }
    }

    static MyEventsView of(List<MyEvents.Mine> events, UUID memberId) {
        return new MyEventsView(events.stream().map(mine -> MyEventView.of(mine, memberId)).toList());
    }
}
