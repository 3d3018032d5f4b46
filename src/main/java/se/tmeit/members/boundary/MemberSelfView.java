package se.tmeit.members.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.entity.Language;

/** What members see of themselves. */
@Schema(description = "What members see of themselves.",
        requiredProperties = {"id", "shortId", "firstName", "lastName", "role", "teams", "email", "qualifications", "language", "privacy"})
public record MemberSelfView(UUID id, String shortId, String firstName, String nickname, String lastName, Role role, TitleRef title,
        List<TeamRef> teams, String email, String phone, Boolean drivingLicence, Qualifications qualifications, Language language,
        Privacy privacy) implements MemberAnswer {

    static MemberSelfView of(MemberDetails member) {
        return new MemberSelfView(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                TitleRef.of(member.title()), TeamRef.of(member), member.email(), member.phone(), member.drivingLicence(),
                Qualifications.of(member), member.language(), Privacy.of(member));
    }
}
