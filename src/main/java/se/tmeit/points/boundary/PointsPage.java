package se.tmeit.points.boundary;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.points.control.MemberPoints;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.GivenBadge;
import se.tmeit.points.entity.League;

/** What somebody has, and some of the entries that it is made of. */
@Schema(requiredProperties = {"total", "badges", "items"})
public record PointsPage(int total, @Schema(description = "Left out below the first one.") LeagueView league,
        @Schema(description = "The one to strive for; left out when there is none.") LeagueView nextLeague, List<BadgeView> badges, List<EntryView> items,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static PointsPage of(MemberPoints.Page page, Iterable<Badge> earned, List<GivenBadge> given, DirectorySnapshot directory) {
        var badges = Stream.<BadgeView>builder();
        earned.forEach(badge -> badges.add(BadgeView.earned(badge)));
        given.forEach(badge -> badges.add(BadgeView.of(badge)));
        var items = page.entries().stream().map(entry -> EntryView.of(entry, page.eventOf(entry).orElse(null), directory)).toList();
        return new PointsPage(page.total(), League.of(page.total()).map(LeagueView::of).orElse(null),
                League.after(page.total()).map(LeagueView::of).orElse(null), badges.build().toList(), items, page.next());
    }
}
