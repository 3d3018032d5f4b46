package se.tmeit.points.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.PersonRef;
import se.tmeit.points.control.Ranking;
import se.tmeit.points.entity.League;

/** Somebody's place in the ranking. */
@Schema(requiredProperties = {"rank", "member", "total", "league"})
public record RankedView(@Schema(description = "Those with equal totals share one.") int rank, PersonRef member, int total, League league) {
    static RankedView of(Ranking.Ranked ranked) {
        return new RankedView(ranked.rank(), PersonRef.of(ranked.member()), ranked.total(), ranked.league());
    }
}
