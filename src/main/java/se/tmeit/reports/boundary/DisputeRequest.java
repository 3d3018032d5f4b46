package se.tmeit.reports.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.MultilineText;

/** What somebody says against a report. */
@Schema(requiredProperties = "text", examples = "{\"text\": \"Jag stannade till stängning.\"}")
public record DisputeRequest(@NotNull @NotBlank @MultilineText @Size(max = 1000)
        @Schema(description = "The organisers read it, and nobody else.") String text) {
}
