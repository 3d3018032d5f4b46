package se.tmeit.members.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;

/** What anybody on the internet sees of a member. */
@Schema(description = "What anybody sees of a member.", requiredProperties = {"id", "shortId", "firstName", "lastName", "role", "teams"})
public record MemberPublicView(UUID id, String shortId, String firstName, String nickname, String lastName, Role role, TitleRef title,
        List<TeamRef> teams) implements MemberAnswer {

    static MemberPublicView of(MemberDetails member) {
        return new MemberPublicView(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                TitleRef.of(member.title()), TeamRef.of(member));
    }
}
