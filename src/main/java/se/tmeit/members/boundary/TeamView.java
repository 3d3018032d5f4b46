package se.tmeit.members.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.TeamDetails;

/** A work team and who is in it. */
@Schema(requiredProperties = {"id", "name", "active", "members"})
public record TeamView(UUID id, @Schema(examples = "Arbetslag Röd") String name, LocalDate startsOn, LocalDate endsOn, boolean active,
        List<Place> members) {

    /** Somebody's place in the team. */
    @Schema(name = "TeamPlace", requiredProperties = {"id", "shortId", "firstName", "lastName", "leader"})
    public record Place(UUID id, String shortId, String firstName, String nickname, String lastName, boolean leader) {
    }

    static TeamView of(TeamDetails team, DirectorySnapshot directory) {
        var members = team.places().stream()
                .flatMap(place -> directory.member(place.memberId()).filter(MemberDetails::isListed).stream()
                        .map(member -> new Place(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), place.leader())))
                .toList();
        return new TeamView(team.id(), team.name(), team.startsOn(), team.endsOn(), team.active(), members);
    }
}
