package se.tmeit.members.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Teams: the active ones first, then the newest. */
@Schema(requiredProperties = "items")
public record TeamList(List<TeamView> items) {
}
