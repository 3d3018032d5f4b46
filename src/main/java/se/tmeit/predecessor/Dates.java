package se.tmeit.predecessor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.tmeit.time.ClubTime;

/** Accepts the days and times that can have been, and notes those it left out. */
final class Dates {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final Instant now;
    private final List<String> repairs;

    Dates(Instant now, List<String> repairs) {
        this.now = now;
        this.repairs = repairs;
    }

    LocalDate received(String field, String text) {
        if (text == null) {
            return null;
        }
        var date = parse(text);
        if (date == null || date.isBefore(EARLIEST)) {
            repairs.add(field + " had an impossible date and is left out");
            return null;
        }
        if (date.isAfter(LocalDate.ofInstant(now, ClubTime.ZONE))) {
            repairs.add(field + " had a date in the future and is left out");
            return null;
        }
        return date;
    }

    /** Falls back on the last change, and then on the time of the import. */
    Instant created(Instant createdAt, Instant updatedAt) {
        if (isPossible(createdAt)) {
            return createdAt;
        }
        var fallback = isPossible(updatedAt);
        repairs.add("creation time was " + (createdAt == null ? "missing" : "impossible") + " and is now that of the "
                + (fallback ? "last change" : "import"));
        return fallback ? updatedAt : now;
    }

    Instant updated(Instant createdAt, Instant updatedAt) {
        if (updatedAt == null) {
            return createdAt;
        }
        if (isPossible(updatedAt) && !updatedAt.isBefore(createdAt)) {
            return updatedAt;
        }
        repairs.add("time of the last change was impossible and is now that of the creation");
        return createdAt;
    }

    private boolean isPossible(Instant time) {
        return time != null && !time.isAfter(now) && !time.isBefore(EARLIEST.atStartOfDay(ClubTime.ZONE).toInstant());
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
