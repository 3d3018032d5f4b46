package se.tmeit.paging;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import se.tmeit.problem.ProblemException;

/** A place in a list that is sorted by a time and, where that is equal, by id. */
public record Moment(Instant at, UUID id) {
    private static final int PARTS = 2;

    /** Throws VALIDATION for anything but what {@link #cursor} gave. */
    public static Moment of(String cursor) {
        var key = Cursor.decode(cursor, PARTS).key();
        try {
            // Far-off years would be valid instants, but none that the database knows.
            if (key.get(0).matches("(19|20)\\d\\d-.*")) {
                return new Moment(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw foreign();
        }
        throw foreign();
    }

    public String cursor() {
        return new Cursor(List.of(at.toString(), id.toString())).encode();
    }

    private static ProblemException foreign() {
        return ProblemException.invalid("after", "is no cursor of this list");
    }
}
