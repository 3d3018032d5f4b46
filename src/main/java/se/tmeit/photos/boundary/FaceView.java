package se.tmeit.photos.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.photos.entity.Photo;

/** The photo that stands for a member in lists. */
@Schema(requiredProperties = {"memberId", "photoId", "blur"})
public record FaceView(UUID memberId, UUID photoId, @Schema(description = "The photo at a few pixels: a WebP picture in Base64.") String blur) {

    static FaceView of(Photo photo) {
        return new FaceView(photo.memberId(), photo.id(), photo.blur());
    }
}
