package se.tmeit.photos.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.PersonRef;

/** A photo that waits for the masters to decide about it. */
@Schema(requiredProperties = {"photo", "hiddenAt"})
public record TakeDownView(PhotoView photo, Instant hiddenAt, @Schema(description = "Who took it down; left out when they are no member any more.") PersonRef hiddenBy,
        @Schema(description = "What they said of it; left out when they said nothing.") String why) {
}
