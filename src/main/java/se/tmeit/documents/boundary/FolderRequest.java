package se.tmeit.documents.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** A folder as those who keep the documents write it. */
@Schema(requiredProperties = "name", examples = "{\"name\": \"Protokoll 2026\"}")
public record FolderRequest(@NotBlank @PlainText @Size(max = 60) String name) {
    public FolderRequest {
        name = name == null ? null : name.strip();
    }
}
