package se.tmeit.auth.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.EmailAddress;

/** The address to come, and the password of now. */
@Schema(requiredProperties = {"email", "currentPassword"},
        examples = "{\"email\": \"ebba.lilja@example.org\", \"currentPassword\": \"kistan-demo-2026\"}")
public record EmailChangeRequest(@NotNull @PlainText @Email @Size(max = 254) String email, @NotNull @Size(max = 200) String currentPassword) {

    /** Blanks and capitals that slipped into an address are no fault of it. */
    public EmailChangeRequest {
        email = email == null ? null : EmailAddress.normalise(email);
    }

    @Override
    public String toString() {
        return "EmailChangeRequest[]";
    }
}
