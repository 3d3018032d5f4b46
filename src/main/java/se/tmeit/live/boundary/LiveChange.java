package se.tmeit.live.boundary;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.live.control.Topic;

/** What of an event to read anew. */
@Schema(requiredProperties = "topics", examples = "{\"topics\": [\"COMMENTS\"]}")
public record LiveChange(@Schema(description = "Nothing, when nothing was missed.") Set<Topic> topics) {
}
