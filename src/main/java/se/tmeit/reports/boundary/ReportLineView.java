package se.tmeit.reports.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.PersonRef;
import se.tmeit.reports.entity.TimeWorked;

/** Somebody in a report. */
@Schema(requiredProperties = "member")
public record ReportLineView(PersonRef member, @Schema(description = "Left out for somebody who did not work.") TimeWorked worked,
        @Schema(description = "What they say against it; for the organisers and themselves.") DisputeView dispute) {
}
