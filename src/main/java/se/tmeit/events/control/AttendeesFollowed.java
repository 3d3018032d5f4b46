package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;

/** What a change of an event means for those who come, within the change. */
@ApplicationScoped
public class AttendeesFollowed {
    @Inject
    Rolls rolls;

    @Inject
    EventMails mails;

    @Inject
    PlaceMails places;

    @Inject
    GuestDataErasure guestData;

    @Inject
    LiveChanges live;

    void follow(@Observes EventChanged change) {
        var event = change.event();
        switch (change.action()) {
            case EVENT_CANCELLED -> tellAll("event-cancelled", event, Map.of("reason", event.cancelReason()));
            case EVENT_REINSTATED -> tellAll("event-reinstated", event, Map.of());
            default -> {
                if (!event.plan().kind().asksGuests()) {
                    guestData.eraseAll(event.id());
                }
            }
        }
        places.tell(event);
        live.changed(event.id(), Topic.ATTENDANCE);
    }

    private void tellAll(String template, EventDetails event, Map<String, String> values) {
        var roll = rolls.of(event);
        Stream.concat(roll.going().stream(), roll.maybe().stream()).forEach(attendee -> mails.add(template, event, attendee.member(), values));
    }
}
