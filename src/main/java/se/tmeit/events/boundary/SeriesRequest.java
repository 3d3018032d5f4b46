package se.tmeit.events.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.Repeat;
import se.tmeit.time.Plausible;

/** A series of events: the first one, and how it repeats. */
@Schema(requiredProperties = {"event", "repeat", "until"}, examples = """
        {"event": {"title": "Fredagspub", "startsAt": "2027-01-22T16:00:00Z", "endsAt": "2027-01-23T02:00:00Z", "kind": "PUB", \
        "visibility": "PUBLIC"}, "repeat": "WEEKLY", "until": "2027-05-28"}""")
public record SeriesRequest(@NotNull @Valid EventRequest event, @NotNull Repeat repeat,
        @NotNull @Plausible @Schema(description = "The last day on which one may begin.") LocalDate until) {
}
