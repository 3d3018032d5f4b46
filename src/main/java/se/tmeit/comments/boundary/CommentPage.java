package se.tmeit.comments.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some comments below an event, the newest last. */
@Schema(requiredProperties = "items")
public record CommentPage(List<CommentView> items,
        @Schema(description = "Send it as `after` to get those before these; left out when there are none.") String next) {
}
