package se.tmeit.photos.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** A finished upload that is to become a photo in an album. */
@Schema(requiredProperties = "upload", examples = "{\"upload\": \"7b0f4b0a-6f6a-4d53-9c62-0a2f6b1c8a11\", \"caption\": \"Uppställning\"}")
public record AlbumPhotoRequest(@NotNull @Schema(description = "The id of the upload, the end of its address.") UUID upload,
        @PlainText @Size(max = 200) @Schema(description = "Plain text of one line.") String caption) {
}
