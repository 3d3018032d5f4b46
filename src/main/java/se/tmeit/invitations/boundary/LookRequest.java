package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of an invitation's link. */
@Schema(requiredProperties = "token", examples = "{\"token\": \"rAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMr\"}")
public record LookRequest(@NotNull @Size(max = 100) String token) {
    @Override
    public String toString() {
        return "LookRequest[]";
    }
}
