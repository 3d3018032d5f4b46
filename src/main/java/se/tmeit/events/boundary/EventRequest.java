package se.tmeit.events.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.events.entity.Visibility;
import se.tmeit.json.MultilineText;
import se.tmeit.json.PlainText;
import se.tmeit.time.PlausibleTime;

/** An event as its organisers write it. */
@Schema(requiredProperties = {"title", "startsAt", "endsAt", "kind", "visibility"}, examples = """
        {"title": "Onsdagspub", "description": "Tema: **80-tal**.", "place": "Kistan 2.0", "startsAt": "2026-12-02T16:00:00Z", \
        "endsAt": "2026-12-03T02:00:00Z", "kind": "PUB", "visibility": "PUBLIC", "capacity": 60}""")
public record EventRequest(
        @NotNull @PlainText @Size(max = 120) String title,
        @MultilineText @Size(max = 20_000) @Schema(description = "Markdown; images and HTML are not shown.") String description,
        @PlainText @Size(max = 120) @Schema(description = "Kistan 2.0 when nothing is said.") String place,
        @NotNull @PlausibleTime Instant startsAt,
        @NotNull @PlausibleTime Instant endsAt,
        @NotNull EventKind kind,
        @NotNull Visibility visibility,
        @Schema(description = "The organising team.") UUID teamId,
        @Pattern(regexp = "https?://[\\x21-\\x7e]+", message = "must be an http or https address") @Size(max = 500) String link,
        @Min(1) @Max(10_000) @Schema(description = "How many may come; everyone when nothing is said.") Integer capacity,
        @PlausibleTime @Schema(description = "Until when those with a place may answer otherwise; until it begins when nothing is said.")
        Instant signUpDeadline) {

    private static final String PUB = "Kistan 2.0";

    public EventRequest {
        title = title == null ? null : title.strip();
        description = description == null ? null : description.strip();
        place = place == null ? null : place.strip();
    }

    static EventRequest of(EventDetails event) {
        var plan = event.plan();
        return new EventRequest(plan.title(), plan.description(), plan.place(), plan.startsAt(), plan.endsAt(), plan.kind(), plan.visibility(),
                plan.teamId(), plan.link(), plan.capacity(), plan.signUpDeadline());
    }

    EventPlan toPlan() {
        return new EventPlan(title, description == null ? "" : description, place == null ? PUB : place, startsAt, endsAt, kind, visibility, teamId,
                link, capacity, signUpDeadline);
    }
}
