package se.tmeit.reports.control;

import java.time.Duration;
import java.time.Instant;
import se.tmeit.events.control.EventDetails;

/** When a report is filed and corrected: from the beginning of the event until 180 days after its end; masters later, too. */
final class ReportPeriod {
    private static final Duration OPEN = Duration.ofDays(180);

    private ReportPeriod() {
    }

    static boolean hasBegun(EventDetails event, Instant now) {
        return !now.isBefore(event.startsAt());
    }

    /** What ended before is over for those who are no masters. */
    static Instant earliestEnd(Instant now) {
        return now.minus(OPEN);
    }

    /** The last moment for those who are no masters. */
    static Instant end(EventDetails event) {
        return event.endsAt().plus(OPEN);
    }

    static boolean isOver(EventDetails event, Instant now) {
        return now.isAfter(end(event));
    }
}
