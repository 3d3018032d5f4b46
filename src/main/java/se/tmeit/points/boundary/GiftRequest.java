package se.tmeit.points.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** Points that a master gives or takes. */
@Schema(requiredProperties = {"amount", "reason"}, examples = "{\"amount\": 50, \"reason\": \"Lagade kylen\"}")
public record GiftRequest(
        @NotNull @Min(-10_000) @Max(10_000) @Schema(description = "Negative to take; not 0.") Integer amount,
        @NotNull @PlainText @Size(max = 200) @Schema(description = "What it is for; every member reads it.") String reason) {
}
