package se.tmeit.members.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All titles: the board in its order, then the others by name. */
@Schema(requiredProperties = "items")
public record TitleList(List<TitleView> items) {
}
