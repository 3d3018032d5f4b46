package se.tmeit.photos.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finished upload that is to become a photo of a member. */
@Schema(requiredProperties = "upload", examples = "{\"upload\": \"7b0f4b0a-6f6a-4d53-9c62-0a2f6b1c8a11\"}")
public record PhotoRequest(@NotNull @Schema(description = "The id of the upload, the end of its address.") UUID upload) {
}
