package se.tmeit.documents.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.control.FolderContent;

/** A folder as the caller sees it. */
@Schema(requiredProperties = {"id", "name", "documents"})
public record FolderView(UUID id, String name, @Schema(description = "How many of its documents you may read.") long documents) {
    static FolderView of(FolderContent content) {
        return new FolderView(content.folder().id(), content.folder().name(), content.documents());
    }
}
