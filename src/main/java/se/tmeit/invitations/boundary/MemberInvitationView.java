package se.tmeit.invitations.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a member still needs to be let in. */
@Schema(requiredProperties = "needed")
public record MemberInvitationView(
        @Schema(description = "Whether the member has no password, and may have one.", examples = "true") boolean needed,
        @Schema(description = "The newest invitation; left out when there never was one.") InvitationView newest) {
}
