package se.tmeit.events.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Places;
import se.tmeit.events.entity.Standing;

/** All answers to one event, of those who may open it. */
public record Roll(EventDetails event, Places places, Map<UUID, Attendee> answers) {
    /** In the order of their sign-up. */
    public List<Attendee> withPlace() {
        return attendees(places.taken());
    }

    /** The next in line first. */
    public List<Attendee> waiting() {
        return attendees(places.waiting());
    }

    public List<Attendee> maybe() {
        return answers.values().stream().filter(attendee -> attendee.answer() == Answer.MAYBE).toList();
    }

    public List<Attendee> going() {
        return attendees(places.order());
    }

    public Optional<Attendee> answerOf(UUID memberId) {
        return Optional.ofNullable(answers.get(memberId));
    }

    public Standing standingOf(UUID memberId) {
        if (places.hasPlace(memberId)) {
            return Standing.PLACE;
        }
        return places.waits(memberId) ? Standing.WAITING : Standing.NONE;
    }

    private List<Attendee> attendees(Collection<UUID> ids) {
        return ids.stream().map(answers::get).toList();
    }
}
