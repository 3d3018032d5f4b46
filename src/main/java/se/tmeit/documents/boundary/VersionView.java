package se.tmeit.documents.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.entity.DocumentKind;
import se.tmeit.members.control.PersonRef;

/** A version of a document. */
@Schema(requiredProperties = {"number", "kind", "fileName", "bytes", "addedAt"})
public record VersionView(int number, DocumentKind kind, String fileName, int bytes, Instant addedAt,
        @Schema(description = "Left out when they are no member any more, and for visitors.") PersonRef addedBy,
        @Schema(description = "What is new in it; left out when nobody said.") String note) {
}
