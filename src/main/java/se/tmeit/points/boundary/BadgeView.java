package se.tmeit.points.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.GivenBadge;

/** A badge that somebody has. */
@Schema(requiredProperties = {"badge", "given"})
public record BadgeView(Badge badge, @Schema(description = "Whether a master gave it; the others follow from a rule.") boolean given,
        Instant givenAt, @Schema(description = "What the master said, if anything.") String reason) {

    static BadgeView earned(Badge badge) {
        return new BadgeView(badge, false, null, null);
    }

    static BadgeView of(GivenBadge badge) {
        return new BadgeView(badge.badge(), true, badge.givenAt(), badge.reason());
    }
}
