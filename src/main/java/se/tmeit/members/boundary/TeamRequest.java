package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.TeamDetails;
import se.tmeit.time.Plausible;

/** A team as masters write it. */
@Schema(requiredProperties = {"name", "active"}, examples = "{\"name\": \"Arbetslag Röd\", \"startsOn\": \"2026-08-24\", \"active\": true}")
public record TeamRequest(@NotNull @PlainText @Size(max = 60) String name, @Plausible LocalDate startsOn, @Plausible LocalDate endsOn,
        @NotNull Boolean active) {

    public TeamRequest {
        name = Blanks.strip(name);
    }

    static TeamRequest of(TeamDetails team) {
        return new TeamRequest(team.name(), team.startsOn(), team.endsOn(), team.active());
    }
}
