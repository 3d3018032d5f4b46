package se.tmeit.signups.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.PasswordRules;

/** The secret of a mail. */
@Schema(requiredProperties = "token", examples = "{\"token\": \"Zk3v0nq1uQ0b8c4mV5w2aXr7t9y6sPdLfGhJkE1iOoU\"}")
public record SignUpConfirmationRequest(
        @NotNull @Size(max = 100) String token,
        @Size(min = PasswordRules.MIN_LENGTH, max = PasswordRules.MAX_LENGTH)
        @Schema(description = "Only where the answer was `sign-up-disputed`.") String password,
        @Size(max = 20) @Schema(description = "Only for a sign-up that came from the site before this one: the version of the privacy policy "
                + "that the applicant agrees to.", examples = "2026-11") String policyVersion) {
    @Override
    public String toString() {
        return "SignUpConfirmationRequest[]";
    }
}
