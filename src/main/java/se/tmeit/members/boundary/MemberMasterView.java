package se.tmeit.members.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.entity.Language;

/** What masters see of a member. */
@Schema(description = "What masters see of a member.", requiredProperties = {"id", "shortId", "firstName", "lastName", "role", "teams", "email",
    "qualifications", "language", "privacy", "createdAt", "updatedAt"})
public record MemberMasterView(UUID id, String shortId, String firstName, String nickname, String lastName, Role role, TitleRef title,
        List<TeamRef> teams, String email, String phone, Boolean drivingLicence, Qualifications qualifications, Language language,
        Privacy privacy, Instant createdAt, Instant updatedAt,
        @Schema(description = "The user name on the site before the last.") String oldUserName,
        @Schema(description = "Left out unless the member is deleted.") Instant deletedAt) implements MemberAnswer {

    static MemberMasterView of(MemberDetails member) {
        return new MemberMasterView(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                TitleRef.of(member.title()), TeamRef.of(member), member.email(), member.phone(), member.drivingLicence(),
                Qualifications.of(member), member.language(), Privacy.of(member), member.createdAt(), member.updatedAt(),
                member.oldUserName(), member.deletedAt());
    }
}
