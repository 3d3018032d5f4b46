package se.tmeit.members.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberVisibility;
import se.tmeit.members.control.Viewer;

/** What other members see of a member. */
@Schema(description = "What other members see of a member.",
        requiredProperties = {"id", "shortId", "firstName", "lastName", "role", "teams", "qualifications"})
public record MemberView(UUID id, String shortId, String firstName, String nickname, String lastName, Role role, TitleRef title,
        List<TeamRef> teams,
        @Schema(description = "The title's address when there is one; left out when hidden.") String email,
        @Schema(description = "Left out when hidden.") String phone,
        Boolean drivingLicence, Qualifications qualifications) implements MemberAnswer {

    static MemberView of(MemberDetails member) {
        return new MemberView(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                TitleRef.of(member.title()), TeamRef.of(member), MemberVisibility.email(Viewer.MEMBER, member).orElse(null),
                MemberVisibility.phone(Viewer.MEMBER, member).orElse(null), member.drivingLicence(), Qualifications.of(member));
    }
}
