package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** E-mail and password. */
@Schema(requiredProperties = {"email", "password"}, examples = "{\"email\": \"master@demo.tmeit.se\", \"password\": \"kistan-demo-2026\"}")
public record LogInRequest(@NotNull @Size(max = 254) String email, @NotNull @Size(max = 200) String password) {
    @Override
    public String toString() {
        return "LogInRequest[]";
    }
}
