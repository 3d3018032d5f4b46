package se.tmeit.calendar.boundary;

import java.time.Instant;
import se.tmeit.calendar.control.CalendarFeeds;

/** What a member sees of their secret calendar address: never the address. */
public record CalendarFeedView(Instant createdAt, Instant lastUsedAt) {
    static final CalendarFeedView NONE = new CalendarFeedView(null, null);

    static CalendarFeedView of(CalendarFeeds.State state) {
        return new CalendarFeedView(state.createdAt(), state.lastUsedAt());
    }
}
