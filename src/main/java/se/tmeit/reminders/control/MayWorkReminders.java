package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import se.tmeit.events.control.EventDetails;
import se.tmeit.reminders.entity.ReminderKind;
import se.tmeit.shifts.control.Crew;

/** Three days before: whoever may work is asked whether they do, with links that answer. */
@ApplicationScoped
class MayWorkReminders implements ReminderRule {
    @Inject
    Crew crew;

    @Inject
    ReplyLinks links;

    @Override
    public ReminderKind kind() {
        return ReminderKind.MAY_WORK;
    }

    @Override
    public Instant dueAt(EventDetails event) {
        return event.startsAt().minus(ReminderRound.LONGEST_BEFORE);
    }

    @Override
    public List<Reminder> of(EventDetails event) {
        return crew.maybe(event.id()).stream().filter(worker -> worker.answeredAt().isBefore(dueAt(event))).map(Crew.Member::memberId)
                .map(member -> new Reminder(member, "reminder-may-work", links.of(Question.WORK, event.id(), member, event.startsAt()))).toList();
    }
}
