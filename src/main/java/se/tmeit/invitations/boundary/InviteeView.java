package se.tmeit.invitations.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.invitations.control.Invitee;

/** Whom a link is for: enough to know oneself again. */
@Schema(requiredProperties = {"firstName", "maskedEmail"})
public record InviteeView(String firstName, @Schema(examples = "e…@example.org") String maskedEmail) {
    static InviteeView of(Invitee invitee) {
        return new InviteeView(invitee.firstName(), invitee.maskedEmail());
    }
}
