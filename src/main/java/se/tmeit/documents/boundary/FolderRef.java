package se.tmeit.documents.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The folder that a document is in. */
@Schema(requiredProperties = {"id", "name"})
public record FolderRef(UUID id, String name) {
}
