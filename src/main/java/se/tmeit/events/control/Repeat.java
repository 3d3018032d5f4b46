package se.tmeit.events.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.problem.ProblemException;

/** How the events of a series follow each other. */
public enum Repeat {
    /** The same day of each week. */
    WEEKLY(7),
    /** Monday to Friday. */
    WEEKDAYS(1);

    private static final int MOST = 100;

    private final int step;

    Repeat(int step) {
        this.step = step;
    }

    /** The first plan and its repetitions, at the same local times. @param until the last day on which one may begin */
    public List<EventPlan> plans(EventPlan first, LocalDate until) {
        var plans = new ArrayList<EventPlan>();
        for (var days = 0; !first.firstDay().plusDays(days).isAfter(until); days += step) {
            if (includes(first.firstDay().plusDays(days))) {
                plans.add(first.movedBy(days));
            }
            if (plans.size() > MOST) {
                throw ProblemException.invalid("until", "makes more than " + MOST + " events");
            }
        }
        if (plans.isEmpty()) {
            throw ProblemException.invalid("until", "must not be before the first day");
        }
        return plans;
    }

    private boolean includes(LocalDate day) {
        return this == WEEKLY || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
