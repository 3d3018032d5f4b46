package se.tmeit.photos.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some photos. */
@Schema(requiredProperties = "items")
public record PhotoPage(List<PhotoView> items, @Schema(description = "Send it as `after` to get those after these; left out when there are none.") String next) {
}
