package se.tmeit.reminders.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer by a link in a reminder. */
@Schema(requiredProperties = {"token", "yes"}, examples = """
        {"token": "AJ2-what-stands-behind-the-hash-of-the-link", "yes": true}""")
public record ReplyRequest(
        @NotNull @Size(max = 200) @Schema(description = "What stands behind the # of the link.") String token,
        @NotNull @Schema(description = "Whether one comes, or works.") Boolean yes) {
}
