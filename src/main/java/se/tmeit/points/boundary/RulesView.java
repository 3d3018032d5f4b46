package se.tmeit.points.boundary;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.points.entity.League;
import se.tmeit.points.entity.PointsRules;

/** The rules that hold, the leagues, and the rules there were. */
@Schema(requiredProperties = {"current", "leagues", "earlier"})
public record RulesView(RulesVersionView current, List<LeagueView> leagues,
        @Schema(description = "The latest versions before, newest first.") List<RulesVersionView> earlier) {

    static RulesView of(List<PointsRules> versions) {
        var views = versions.stream().map(RulesVersionView::of).toList();
        return new RulesView(views.get(0), Arrays.stream(League.values()).map(LeagueView::of).toList(), views.subList(1, views.size()));
    }
}
