package se.tmeit.shifts.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.tmeit.time.ClubTime;

/**
 * The hours in which an event can need workers: from 08:00 to 05:00 the next morning in Stockholm. That is 21 hours, one less or one more
 * when the clocks change.
 *
 * @param date the day on which it begins
 */
public record Night(LocalDate date) {
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime ENDS = LocalTime.of(5, 0);
    private static final LocalTime USUALLY_FROM = LocalTime.of(17, 0);
    private static final LocalTime USUALLY_UNTIL = LocalTime.of(3, 0);

    /** The night of an event: what begins before five in the morning belongs to the day before. */
    public static Night of(Instant beginning) {
        var local = beginning.atZone(ClubTime.ZONE);
        return new Night(local.toLocalTime().isBefore(ENDS) ? local.toLocalDate().minusDays(1) : local.toLocalDate());
    }

    /** All of it. */
    public Span whole() {
        return new Span(at(date, BEGINS), at(date.plusDays(1), ENDS));
    }

    /** The hours that the pub is usually staffed. */
    public Span usual() {
        return new Span(at(date, USUALLY_FROM), at(date.plusDays(1), USUALLY_UNTIL));
    }

    public List<Instant> hours() {
        return whole().hours();
    }

    /** Whether these are whole hours of this night, in order. */
    public boolean has(Span span) {
        var whole = whole();
        return isHour(span.from()) && isHour(span.until()) && span.from().isBefore(span.until())
                && !span.from().isBefore(whole.from()) && !span.until().isAfter(whole.until());
    }

    /** The hour of this night at which the clocks say what they said at an hour of another night; an hour later where they skip it. */
    public Instant sameHourAs(Instant hour, Night other) {
        var local = hour.atZone(ClubTime.ZONE);
        return at(date.plusDays(ChronoUnit.DAYS.between(other.date, local.toLocalDate())), local.toLocalTime());
    }

    private static boolean isHour(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.HOURS));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ClubTime.ZONE).toInstant();
    }
}
