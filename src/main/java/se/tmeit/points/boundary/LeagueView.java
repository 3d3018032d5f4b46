package se.tmeit.points.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.entity.League;

/** A league and the least total it takes. */
@Schema(requiredProperties = {"league", "from"})
public record LeagueView(League league, @Schema(examples = "1400") int from) {
    static LeagueView of(League league) {
        return new LeagueView(league, league.from());
    }
}
