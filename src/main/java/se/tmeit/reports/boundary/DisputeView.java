package se.tmeit.reports.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says against a report. */
@Schema(requiredProperties = {"text", "at", "open"})
public record DisputeView(String text, Instant at, @Schema(description = "Whether the report was not corrected since.") boolean open) {
}
