package se.tmeit.points.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.control.Ranking;

/** Some places of the ranking. */
@Schema(requiredProperties = "items")
public record RankingPage(List<RankedView> items,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static RankingPage of(Ranking.Page page) {
        return new RankingPage(page.items().stream().map(RankedView::of).toList(), page.next());
    }
}
