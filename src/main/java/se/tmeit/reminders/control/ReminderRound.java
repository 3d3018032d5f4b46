package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import se.tmeit.events.control.ComingEvents;
import se.tmeit.work.TimedJob;

/** Reminds of what is to come. Each event is a transaction of its own, so that what was told stays told when a later one fails. */
@ApplicationScoped
public class ReminderRound implements TimedJob {
    static final Duration LONGEST_BEFORE = Duration.ofDays(3);

    @Inject
    Clock clock;

    @Inject
    ComingEvents events;

    @Inject
    Instance<ReminderRule> rules;

    @Inject
    Reminders reminders;

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** The kinds in their order: the last one fails on a site without a key to sign its links with. */
    @Override
    public void run() {
        var now = clock.instant();
        var coming = events.between(now, now.plus(LONGEST_BEFORE));
        rules.stream().sorted(Comparator.comparing(ReminderRule::kind)).forEach(rule -> coming.forEach(event -> reminders.send(event, rule)));
        reminders.forgetBefore(now);
    }
}
