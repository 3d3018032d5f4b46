package se.tmeit.photos.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.PersonRef;

/** A photo as the caller sees it. Its pixels are at {@code /photos/{id}/{size}.{format}}. */
@Schema(requiredProperties = {"id", "width", "height", "blur", "people", "face", "cover", "uploadedAt", "changeable", "hideable"})
public record PhotoView(UUID id,
        @Schema(description = "Pixels of the largest size, 1 to 2560.") int width,
        @Schema(description = "Pixels of the largest size, 1 to 2560.") int height,
        @Schema(description = "The photo at a few pixels, to be shown until it comes: a WebP picture in Base64.") String blur,
        @Schema(description = "Whom it shows, for a photo of a member.") PersonRef member,
        @Schema(description = "In whose album it is, for a photo of an event.") UUID eventId,
        @Schema(description = "Plain text; left out when there is none.") String caption,
        @Schema(description = "Who is named as being in a photo of an event; empty for visitors.") List<NamedView> people,
        @Schema(description = "Whether it is the one of its member that the public sees.") boolean face,
        @Schema(description = "Whether it stands at the top of its event.") boolean cover,
        @Schema(description = "Left out when they are no member any more, and for visitors.") PersonRef uploadedBy,
        Instant uploadedAt,
        @Schema(description = "Whether you may delete it and change its caption.") boolean changeable,
        @Schema(description = "Whether you may take it down.") boolean hideable) {
}
