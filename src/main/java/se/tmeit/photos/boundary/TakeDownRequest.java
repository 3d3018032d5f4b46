package se.tmeit.photos.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** Why a photo should not be there. */
@Schema(examples = "{\"why\": \"I did not want to be in it.\"}")
public record TakeDownRequest(@PlainText @Size(max = 500) @Schema(description = "For the masters; it may be left out.") String why) {
}
