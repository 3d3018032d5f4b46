package se.tmeit.documents.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The documents in a folder. */
@Schema(requiredProperties = "documents")
public record DocumentList(List<DocumentItem> documents) {
}
