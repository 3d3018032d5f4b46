package se.tmeit.invitations.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.invitations.control.InvitationDetails;
import se.tmeit.invitations.control.Obstacle;
import se.tmeit.invitations.entity.Invitation.State;

/** An invitation and whom it is for. */
@Schema(description = "An invitation and whom it is for.", requiredProperties = {"id", "firstName", "lastName", "role", "state", "createdAt"})
public record InvitationView(UUID id,
        @Schema(description = "The short id of the member it is for or has made; left out for somebody with an account on an older site only.") String memberShortId,
        String firstName, String nickname, String lastName, Role role,
        @Schema(description = "Where it goes; left out while nobody knows.") String email,
        @Schema(description = "The user name on the older site.") String oldUserName,
        State state, Instant createdAt,
        @Schema(description = "When the newest link was sent.") Instant sentAt,
        @Schema(description = "Until when the newest link works.") Instant expiresAt,
        Instant acceptedAt,
        @Schema(description = "What keeps it from being sent; left out when nothing does.") Obstacle obstacle) {

    static InvitationView of(InvitationDetails invitation) {
        return new InvitationView(invitation.id(), invitation.member() == null ? null : invitation.member().shortId(), invitation.firstName(),
                invitation.nickname(), invitation.lastName(), invitation.role(), invitation.email(), invitation.oldUserName(), invitation.state(),
                invitation.createdAt(), invitation.sentAt(), invitation.expiresAt(), invitation.acceptedAt(), invitation.obstacle());
    }
}
