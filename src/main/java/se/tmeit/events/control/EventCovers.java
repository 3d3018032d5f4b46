package se.tmeit.events.control;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Knows which photo stands at the top of an event. Events know no photos; who knows them tells. */
public interface EventCovers {
    /** The photo at the top of an event; its pixels are where those of every photo are. */
    @Schema(requiredProperties = {"id", "width", "height", "blur"})
    record EventCover(UUID id,
            @Schema(description = "Pixels of the largest size, 1 to 2560.") int width,
            @Schema(description = "Pixels of the largest size, 1 to 2560.") int height,
            @Schema(description = "The photo at a few pixels, to be shown until it comes: a WebP picture in Base64.") String blur) {
    }

    /** Of those events that have one, which the caller may open. */
    Map<UUID, EventCover> of(Collection<UUID> events);
}
