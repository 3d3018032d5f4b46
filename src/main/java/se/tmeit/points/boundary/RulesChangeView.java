package se.tmeit.points.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.PersonRef;
import se.tmeit.points.control.RuleBook;
import se.tmeit.points.entity.League;

/** What other rules would mean for somebody. */
@Schema(requiredProperties = {"before", "after"})
public record RulesChangeView(@Schema(description = "Left out for somebody who is erased.") PersonRef member, int before, int after,
        League leagueBefore, League leagueAfter) {

    static RulesChangeView of(RuleBook.Change change, DirectorySnapshot directory) {
        return new RulesChangeView(directory.member(change.memberId()).map(PersonRef::of).orElse(null), change.before(), change.after(),
                League.of(change.before()).orElse(null), League.of(change.after()).orElse(null));
    }
}
