package se.tmeit.documents.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.documents.entity.DocumentKind;

/** A document with its versions. */
@Schema(requiredProperties = {"id", "title", "folder", "audience", "kind", "fileName", "bytes", "version", "changedAt", "searchable", "mayChange", "versions"})
public record DocumentView(UUID id, String title, FolderRef folder, DocumentAudience audience, DocumentKind kind, String fileName, int bytes,
        @Schema(description = "The number of the newest version, from 1.") int version,
        @Schema(description = "When the newest version came.") Instant changedAt,
        @Schema(description = "Whether it is found by what stands in it; false for office files, and for pictures of text.") boolean searchable,
        boolean mayChange,
        @Schema(description = "All of them, the newest first.") List<VersionView> versions) {
}
