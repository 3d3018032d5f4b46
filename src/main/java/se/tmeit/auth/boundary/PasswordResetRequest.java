package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose password was lost. */
@Schema(requiredProperties = "email", examples = "{\"email\": \"ebba@example.org\"}")
public record PasswordResetRequest(@NotNull @Size(max = 254) String email) {
    @Override
    public String toString() {
        return "PasswordResetRequest[]";
    }
}
