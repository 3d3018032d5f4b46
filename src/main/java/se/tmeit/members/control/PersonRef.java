package se.tmeit.members.control;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's name and address on the site. */
@Schema(requiredProperties = {"id", "shortId", "firstName", "lastName"})
public record PersonRef(UUID id, String shortId, String firstName, String nickname, String lastName) {
    public static PersonRef of(MemberDetails member) {
        return new PersonRef(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName());
    }
}
