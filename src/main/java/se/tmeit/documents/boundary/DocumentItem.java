package se.tmeit.documents.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.control.DocumentFile;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.documents.entity.DocumentKind;

/** A document in a list. */
@Schema(requiredProperties = {"id", "title", "folder", "audience", "kind", "fileName", "bytes", "version", "changedAt"})
public record DocumentItem(UUID id, String title, FolderRef folder, DocumentAudience audience, DocumentKind kind, String fileName, int bytes,
        @Schema(description = "The number of the newest version, from 1.") int version,
        @Schema(description = "When the newest version came.") Instant changedAt) {
    static DocumentItem of(DocumentFile file) {
        var document = file.document();
        var newest = file.newest();
        return new DocumentItem(document.id(), document.title(), new FolderRef(file.folder().id(), file.folder().name()), document.audience(),
                newest.format().kind(), newest.fileName(), newest.bytes(), newest.number(), document.changedAt());
    }
}
