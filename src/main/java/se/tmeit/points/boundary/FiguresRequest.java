package se.tmeit.points.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.entity.Figures;

/** What the points would be worth. */
@Schema(requiredProperties = {"perEvent", "reports", "reportsBonus"}, examples = "{\"perEvent\": 120, \"reports\": 20, \"reportsBonus\": 200}")
public record FiguresRequest(
        @NotNull @Min(1) @Max(1000) @Schema(description = "For each event worked.") Integer perEvent,
        @NotNull @Min(1) @Max(1000) @Schema(description = "How many reports one files for the bonus.") Integer reports,
        @NotNull @Min(1) @Max(10_000) @Schema(description = "For having filed that many, once.") Integer reportsBonus) {

    Figures figures() {
        return new Figures(perEvent, reports, reportsBonus);
    }
}
