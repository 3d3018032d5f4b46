package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.PasswordRules;

/** A password of one's own, and the policy that one has read. */
@Schema(requiredProperties = {"token", "password", "policyVersion"},
        examples = "{\"token\": \"rAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMr\", \"password\": \"tre glada ankor i baren\", \"policyVersion\": \"2026-11\"}")
public record AcceptanceRequest(
        @NotNull @Size(max = 100) String token,
        @NotNull @Size(min = PasswordRules.MIN_LENGTH, max = PasswordRules.MAX_LENGTH) String password,
        @NotNull @Size(max = 20) @Schema(description = "The version of the privacy policy that was shown.") String policyVersion) {
    @Override
    public String toString() {
        return "AcceptanceRequest[]";
    }
}
