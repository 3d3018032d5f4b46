package se.tmeit.events.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.events.control.EventFilter;
import se.tmeit.events.entity.EventKind;
import se.tmeit.time.ClubTime;
import se.tmeit.time.Plausible;

/** What the list of events can be asked for. */
public class EventsQuery {
    /** In which direction from now. */
    public enum When {
        /** What is not over, the next one first. */
        COMING,
        /** What is over, the latest first. */
        PAST
    }

    @QueryParam("when")
    @DefaultValue("COMING")
    @Parameter(description = "`COMING`: what is not over, the next one first. `PAST`: what has begun, the latest first.")
    When when;

    @QueryParam("from")
    @Plausible
    @Parameter(description = "With `until`, instead of `when`: what is on from this day (in Stockholm).")
    LocalDate from;

    @QueryParam("until")
    @Plausible
    @Parameter(description = "What begins before this day (in Stockholm).")
    LocalDate until;

    @QueryParam("kind")
    @Size(max = 7)
    @Parameter(description = "Only these kinds; may be repeated.")
    List<EventKind> kind;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many at most.")
    int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    String after;

    /** The present minute, so that answers can be kept for as long. */
    EventFilter filter(Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var kinds = kind.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (when == When.PAST) {
            return new EventFilter(kinds, startOf(from), until == null ? now : startOf(until), true);
        }
        return new EventFilter(kinds, from == null ? now : startOf(from), startOf(until), false);
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClubTime.ZONE).toInstant();
    }
}
