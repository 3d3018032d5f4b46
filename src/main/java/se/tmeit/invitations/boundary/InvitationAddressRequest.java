package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.invitations.control.InvitationDetails;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.EmailAddress;

/** The part of an invitation that a PATCH can change. */
@Schema(examples = "{\"email\": \"ebba@example.org\"}")
public record InvitationAddressRequest(@PlainText @Email @Size(max = 254) String email) {
    /** Blanks and capitals that slipped into an address are no fault of it. */
    public InvitationAddressRequest {
        email = email == null ? null : EmailAddress.normalise(email);
    }

    static InvitationAddressRequest of(InvitationDetails invitation) {
        return new InvitationAddressRequest(invitation.email());
    }
}
