package se.tmeit.points.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody wants to be in the ranking. */
@Schema(requiredProperties = "listed", examples = "{\"listed\": false}")
public record RankingChoice(@NotNull Boolean listed) {
}
