package se.tmeit.photos.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some photos that were taken down, the first one first. */
@Schema(requiredProperties = "items")
public record TakeDownPage(List<TakeDownView> items, @Schema(description = "Send it as `after` to get those after these; left out when there are none.") String next) {
}
