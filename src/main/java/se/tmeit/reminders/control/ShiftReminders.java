package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tmeit.events.control.EventDetails;
import se.tmeit.reminders.entity.ReminderKind;
import se.tmeit.shifts.control.Crew;
import se.tmeit.time.ClubTime;

/** The day before, in the morning: that one works. Who says yes later than that needs no reminder. */
@ApplicationScoped
class ShiftReminders implements ReminderRule {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH").withZone(ClubTime.ZONE);

    @Inject
    Crew crew;

    @Override
    public ReminderKind kind() {
        return ReminderKind.SHIFT;
    }

    @Override
    public Instant dueAt(EventDetails event) {
        return event.startsAt().atZone(ClubTime.ZONE).toLocalDate().minusDays(1).atTime(MORNING).atZone(ClubTime.ZONE).toInstant();
    }

    @Override
    public List<Reminder> of(EventDetails event) {
        return crew.yes(event.id()).stream().filter(worker -> worker.answeredAt().isBefore(dueAt(event)))
                .map(worker -> worker.hours().isEmpty() ? new Reminder(worker.memberId(), "reminder-shift-sometime", Map.of())
                        : new Reminder(worker.memberId(), "reminder-shift", Map.of("hours", hours(worker))))
                .toList();
    }

    /** "17–23, 01–03". */
    private static String hours(Crew.Member worker) {
        return worker.stretches().stream().map(stretch -> HOUR.format(stretch.from()) + "–" + HOUR.format(stretch.until()))
                .collect(Collectors.joining(", "));
    }
}
