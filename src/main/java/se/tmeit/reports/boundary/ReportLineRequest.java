package se.tmeit.reports.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.reports.entity.TimeWorked;

/** Somebody in a report. */
@Schema(requiredProperties = "memberId")
public record ReportLineRequest(@NotNull UUID memberId, @Schema(description = "Left out for somebody who did not work.") TimeWorked worked) {
}
