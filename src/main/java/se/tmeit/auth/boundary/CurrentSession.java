package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.auth.control.MasterRule;
import se.tmeit.auth.control.Sessions;
import se.tmeit.members.control.MemberDetails;

/** Who is logged in on this device, and until when without further use. */
@Schema(requiredProperties = {"memberId", "shortId", "firstName", "lastName", "role", "language", "expiresAt", "secondFactorMissing", "twoFactors"})
public record CurrentSession(UUID memberId, String shortId, String firstName, String nickname, String lastName,
        Role role, @Schema(enumeration = {"sv", "en"}) String language, Instant expiresAt,
        @Schema(description = "Until when a master's rights hold here without a second factor or a passkey. Left out when nothing is due.")
        Instant secondFactorDueAt,
        @Schema(description = "Whether a master's rights wait here for a second factor or a passkey.") boolean secondFactorMissing,
        @Schema(description = "Whether two factors were proved here. Where they were not, whoever has a passkey proves with it before a way in is changed.")
        boolean twoFactors) {

    static CurrentSession of(MemberDetails member, Sessions.Active session, MasterRule.Standing standing) {
        return new CurrentSession(member.id(), member.shortId(), member.firstName(), member.nickname(), member.lastName(), member.role(),
                member.languageCode(), session.expiresAt(), standing.dueAt(), standing.isMissing(), session.secured());
    }
}
