package se.tmeit.documents.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.entity.Document;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.json.PlainText;

/** What can be changed about a document besides its file. */
@Schema(examples = "{\"title\": \"Stadgar\", \"audience\": \"MEMBERS\"}")
public record DocumentEdit(@NotNull @Schema(description = "The id of the folder.") UUID folder,
        @NotBlank @PlainText @Size(max = 120) String title,
        @NotNull DocumentAudience audience) {
    public DocumentEdit {
        title = title == null ? null : title.strip();
    }

    static DocumentEdit of(Document document) {
        return new DocumentEdit(document.folderId(), document.title(), document.audience());
    }
}
