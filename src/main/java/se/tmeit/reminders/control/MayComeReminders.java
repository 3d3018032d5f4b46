package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.Rolls;
import se.tmeit.reminders.entity.ReminderKind;

/** Three days before: whoever may come is asked whether they do, with links that answer. Not once the places are settled. */
@ApplicationScoped
class MayComeReminders implements ReminderRule {
    @Inject
    Clock clock;

    @Inject
    Rolls rolls;

    @Inject
    ReplyLinks links;

    @Override
    public ReminderKind kind() {
        return ReminderKind.MAY_COME;
    }

    @Override
    public Instant dueAt(EventDetails event) {
        return event.startsAt().minus(ReminderRound.LONGEST_BEFORE);
    }

    @Override
    public List<Reminder> of(EventDetails event) {
        if (!event.closesAt().isAfter(clock.instant())) {
            return List.of();
        }
        return rolls.of(event).maybe().stream().filter(attendee -> attendee.answeredAt().isBefore(dueAt(event)))
                .map(attendee -> attendee.member().id())
                .map(member -> new Reminder(member, "reminder-may-come", links.of(Question.COME, event.id(), member, event.closesAt()))).toList();
    }
}
