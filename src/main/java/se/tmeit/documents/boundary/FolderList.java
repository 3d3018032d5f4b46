package se.tmeit.documents.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All folders. */
@Schema(requiredProperties = {"folders", "mayChange"})
public record FolderList(List<FolderView> folders, @Schema(description = "Whether you may change folders and documents.") boolean mayChange) {
}
