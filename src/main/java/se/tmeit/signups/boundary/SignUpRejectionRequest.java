package se.tmeit.signups.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** Why somebody cannot join. */
@Schema(requiredProperties = "reason", examples = "{\"reason\": \"You are not a student of the chapter yet. Come back in the autumn.\"}")
public record SignUpRejectionRequest(@NotNull @PlainText @Size(max = 500) @Schema(description = "Is mailed to the applicant.") String reason) {
}
