package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.time.Plausible;

/** A place in a team. */
@Schema(requiredProperties = "leader", examples = "{\"leader\": false}")
public record TeamPlaceRequest(@NotNull Boolean leader, @Plausible @Schema(description = "Today when left out.") LocalDate since) {
}
