package se.tmeit.members.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.MemberDetails;

/** A place in an active team. */
@Schema(requiredProperties = {"id", "name", "leader"})
public record TeamRef(UUID id, @Schema(examples = "Arbetslag Röd") String name, boolean leader) {
    static List<TeamRef> of(MemberDetails member) {
        return member.teams().stream().map(place -> new TeamRef(place.id(), place.name(), place.leader())).toList();
    }
}
