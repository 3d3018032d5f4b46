package se.tmeit.events.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** Why an event is called off. */
@Schema(requiredProperties = "reason", examples = "{\"reason\": \"Kylen är trasig.\"}")
public record CancellationRequest(@NotNull @PlainText @Size(max = 300)
        @Schema(description = "Everyone who planned to come or to work is told.") String reason) {
}
