package se.tmeit.audit.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.audit.control.AuditLine;

/** A member in the trail; without name and short id when they are no more. */
@Schema(requiredProperties = "id")
public record AuditPersonView(UUID id, String shortId, @Schema(examples = "Ebba Lilja") String name) {
    static AuditPersonView of(AuditLine.Person person) {
        return person == null ? null : new AuditPersonView(person.id(), person.shortId(), person.name());
    }
}
