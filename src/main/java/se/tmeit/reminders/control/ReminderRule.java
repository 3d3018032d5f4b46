package se.tmeit.reminders.control;

import java.time.Instant;
import java.util.List;
import se.tmeit.events.control.EventDetails;
import se.tmeit.reminders.entity.ReminderKind;

/** One kind of reminder: when it is due, and whom it is for. */
interface ReminderRule {
    ReminderKind kind();

    /** Not earlier than {@link ReminderRound#LONGEST_BEFORE} before the event begins. */
    Instant dueAt(EventDetails event);

    /** For everybody concerned; whether they want it, may know of the event, and have it already is asked later. */
    List<Reminder> of(EventDetails event);
}
