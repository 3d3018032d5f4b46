package se.tmeit.points.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** New rules, and why. */
@Schema(requiredProperties = {"figures", "reason"}, examples = """
        {"figures": {"perEvent": 120, "reports": 20, "reportsBonus": 200}, "reason": "Beslut på årsmötet"}""")
public record RulesRequest(@NotNull @Valid FiguresRequest figures,
        @NotNull @PlainText @Size(max = 200) @Schema(description = "Every member reads it.") String reason) {
}
