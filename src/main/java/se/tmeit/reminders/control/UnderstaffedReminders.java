package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.StaffingSummaries;
import se.tmeit.events.control.StaffingSummaries.StaffingSummary;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.reminders.entity.ReminderKind;

/** Two days before, or as soon after that as somebody leaves: that an event lacks workers, or what they must have. To its organisers. */
@ApplicationScoped
class UnderstaffedReminders implements ReminderRule {
    private static final Duration BEFORE = Duration.ofDays(2);

    @Inject
    StaffingSummaries staffing;

    @Inject
    MemberDirectory directory;

    @Override
    public ReminderKind kind() {
        return ReminderKind.UNDERSTAFFED;
    }

    @Override
    public Instant dueAt(EventDetails event) {
        return event.startsAt().minus(BEFORE);
    }

    @Override
    public List<Reminder> of(EventDetails event) {
        return Optional.ofNullable(staffing.of(Set.of(event.id())).get(event.id())).filter(summary -> !summary.green())
                .map(summary -> EventAccess.organisersOf(event, directory.current()).stream()
                        .map(organiser -> reminder(summary, organiser.id())).toList()).orElse(List.of());
    }

    private static Reminder reminder(StaffingSummary summary, UUID organiser) {
        return summary.missing() == 0 ? new Reminder(organiser, "reminder-uncovered", Map.of())
                : new Reminder(organiser, "reminder-understaffed", Map.of("missing", String.valueOf(summary.missing())));
    }
}
