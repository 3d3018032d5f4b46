package se.tmeit.members.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.MemberDetails;

/** A member's name and address on the site. */
@Schema(requiredProperties = {"id", "shortId", "firstName", "lastName"})
public record PersonRef(UUID id, String shortId, String firstName, String nickname, String lastName) {
    static PersonRef of(MemberDetails member) {
        return new PersonRef(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName());
    }
}
