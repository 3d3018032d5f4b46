package se.tmeit.members.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.entity.HistoryEntry;

/** A period with a role, a title or a team. */
@Schema(name = "HistoryEntry", requiredProperties = {"id", "kind", "startedOn"})
public record HistoryEntryView(UUID id, HistoryEntry.Kind kind,
        @Schema(description = "With kind ROLE.") Role role,
        @Schema(description = "With kind TITLE.", examples = "PubMästare") String title,
        @Schema(description = "With kind TITLE.", examples = "Pub Master") String titleEn,
        @Schema(description = "With kind TEAM.", examples = "Arbetslag Röd") String team,
        @Schema(description = "With kind TEAM.") Boolean leader,
        LocalDate startedOn,
        @Schema(description = "Left out while it lasts.") LocalDate endedOn) {

    static HistoryEntryView of(HistoryEntry entry) {
        var id = entry.id();
        var kind = entry.kind();
        return switch (kind) {
            case ROLE -> new HistoryEntryView(id, kind, entry.role(), null, null, null, null, entry.startedOn(), entry.endedOn());
            case TITLE -> new HistoryEntryView(id, kind, null, entry.name(), entry.nameEn(), null, null, entry.startedOn(), entry.endedOn());
            case TEAM -> new HistoryEntryView(id, kind, null, null, null, entry.name(), entry.leader(), entry.startedOn(), entry.endedOn());
        };
    }
}
