package se.tmeit.photos.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** What is written below a photo. */
@Schema(examples = "{\"caption\": \"Uppställning före gasquen\"}")
public record CaptionRequest(@PlainText @Size(max = 200) @Schema(description = "Plain text of one line; null for none.") String caption) {

    public CaptionRequest {
        caption = caption == null || caption.isBlank() ? null : caption.strip();
    }
}
