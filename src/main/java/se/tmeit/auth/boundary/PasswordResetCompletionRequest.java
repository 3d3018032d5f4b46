package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret from the mail, and the password to come. */
@Schema(requiredProperties = {"token", "newPassword"},
        examples = "{\"token\": \"bm90IGEgcmVhbCB0b2tlbiwganVzdCBhbiBleGFtcGxl\", \"newPassword\": \"tre glada ankor i baren\"}")
public record PasswordResetCompletionRequest(@NotNull @Size(max = 100) String token, @NotNull @Size(min = 12, max = 200) String newPassword) {
    @Override
    public String toString() {
        return "PasswordResetCompletionRequest[]";
    }
}
