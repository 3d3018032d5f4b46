package se.tmeit.documents.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** A finished upload that is to become the newest version of a document. */
@Schema(requiredProperties = {"upload", "fileName"}, examples = """
        {"upload": "7b0f4b0a-6f6a-4d53-9c62-0a2f6b1c8a11", "fileName": "stadgar.pdf", "note": "Som årsmötet beslutade"}""")
public record VersionRequest(@NotNull @Schema(description = "The id of the upload, the end of its address.") UUID upload,
        @NotBlank @PlainText @Size(max = 255) @Schema(description = "What the file is called; what is harmful in it is left out.") String fileName,
        @PlainText @Size(max = 200) @Schema(description = "What is new in it.") String note) {
}
