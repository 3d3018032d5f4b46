package se.tmeit.points.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.points.control.RuleBook;

/** What other rules would change. */
@Schema(requiredProperties = {"members", "leagues", "changes"})
public record DryRunView(@Schema(description = "How many members' totals would change.") int members,
        @Schema(description = "How many of them would change league.") int leagues,
        @Schema(description = "Those with most to win or lose, at most 200.") List<RulesChangeView> changes) {

    private static final int MOST = 200;

    static DryRunView of(List<RuleBook.Change> changes, DirectorySnapshot directory) {
        var views = changes.stream().map(change -> RulesChangeView.of(change, directory)).toList();
        return new DryRunView(views.size(), (int) views.stream().filter(view -> view.leagueBefore() != view.leagueAfter()).count(),
                views.subList(0, Math.min(MOST, views.size())));
    }
}
