package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password of now and the one to come. */
@Schema(requiredProperties = {"currentPassword", "newPassword"},
        examples = "{\"currentPassword\": \"kistan-demo-2026\", \"newPassword\": \"tre glada ankor i baren\"}")
public record PasswordChangeRequest(@NotNull @Size(max = 200) String currentPassword, @NotNull @Size(min = 12, max = 200) String newPassword) {
    @Override
    public String toString() {
        return "PasswordChangeRequest[]";
    }
}
