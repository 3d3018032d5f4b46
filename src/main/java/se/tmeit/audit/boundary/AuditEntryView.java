package se.tmeit.audit.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.audit.control.AuditLine;

/** Who did what to whom and when. */
@Schema(requiredProperties = {"id", "at", "action", "details"})
public record AuditEntryView(
        UUID id,
        @Schema(examples = "2026-11-24T17:05:00Z") Instant at,
        AuditAction action,
        @Schema(description = "Who did it; left out for nobody in particular, and for those who were erased.") AuditPersonView actor,
        @Schema(description = "The member it was done to; left out where it was none.") AuditPersonView subject,
        @Schema(description = "What else matters, by name.", examples = "{\"role\": \"MARSHAL\"}") Map<String, String> details) {

    static AuditEntryView of(AuditLine line) {
        return new AuditEntryView(line.id(), line.at(), line.action(), AuditPersonView.of(line.actor()), AuditPersonView.of(line.subject()),
                line.details());
    }
}
