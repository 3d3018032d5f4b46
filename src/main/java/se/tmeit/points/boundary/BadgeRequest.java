package se.tmeit.points.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** Why somebody gets a badge, if there is anything to say. */
@Schema(examples = "{\"reason\": \"Hittade felet i listan\"}")
public record BadgeRequest(@PlainText @Size(max = 200) @Schema(description = "Every member reads it.") String reason) {
}
