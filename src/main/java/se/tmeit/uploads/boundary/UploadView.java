package se.tmeit.uploads.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.uploads.control.Uploads;
import se.tmeit.uploads.entity.Upload;

/** A file on its way in. */
@Schema(requiredProperties = {"id", "size", "received", "expiresAt"})
public record UploadView(UUID id, @Schema(description = "Bytes of the whole file.") int size,
        @Schema(description = "Bytes that came, from the first on.") int received, @Schema(description = "When it is forgotten unless it was used.") Instant expiresAt) {

    static UploadView of(Upload upload) {
        return new UploadView(upload.id(), upload.size(), upload.received(), upload.begunAt().plus(Uploads.KEPT));
    }
}
