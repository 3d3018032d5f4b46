package se.tmeit.comments.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.MultilineText;

/** What somebody wants to say about an event. */
@Schema(requiredProperties = "text", examples = "{\"text\": \"Jag tar med mig högtalaren.\"}")
public record CommentRequest(@NotNull @MultilineText @Size(max = 2000)
        @Pattern(regexp = "[\\s\\S]*[^\\p{Z}\\p{Cf}\\s][\\s\\S]*", message = "must not be blank")
        @Schema(description = "Plain text of any number of lines.") String text) {

    public CommentRequest {
        text = text == null ? null : text.strip();
    }
}
