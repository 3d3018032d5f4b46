package se.tmeit.photos.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At most one photo of each member. */
@Schema(requiredProperties = "items")
public record FaceList(List<FaceView> items) {
}
