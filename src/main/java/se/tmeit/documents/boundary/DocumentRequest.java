package se.tmeit.documents.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.json.PlainText;

/** A finished upload that is to become a document. */
@Schema(requiredProperties = {"folder", "title", "audience", "upload", "fileName"}, examples = """
        {"folder": "0d6a3a0e-9a47-4d0b-8a39-1f6b1f3f6d55", "title": "Stadgar", "audience": "PUBLIC", "upload": "7b0f4b0a-6f6a-4d53-9c62-0a2f6b1c8a11", \
        "fileName": "stadgar.pdf"}""")
public record DocumentRequest(@NotNull @Schema(description = "The id of the folder.") UUID folder,
        @NotBlank @PlainText @Size(max = 120) String title,
        @NotNull DocumentAudience audience,
        @NotNull @Schema(description = "The id of the upload, the end of its address.") UUID upload,
        @NotBlank @PlainText @Size(max = 255) @Schema(description = "What the file is called; what is harmful in it is left out.") String fileName,
        @PlainText @Size(max = 200) @Schema(description = "What is worth knowing about this version.") String note) {
    public DocumentRequest {
        title = title == null ? null : title.strip();
    }
}
