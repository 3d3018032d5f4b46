package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;

/** Who is logged in on this device, and until when without further use. */
@Schema(requiredProperties = {"memberId", "shortId", "firstName", "lastName", "role", "language", "expiresAt"})
public record CurrentSession(UUID memberId, String shortId, String firstName, String nickname, String lastName,
        Role role, @Schema(enumeration = {"sv", "en"}) String language, Instant expiresAt) {

    static CurrentSession of(MemberDetails member, Instant expiresAt) {
        return new CurrentSession(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                member.languageCode(), expiresAt);
    }
}
