package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of the authenticator app, or one of the recovery codes; blanks and hyphens do not matter. */
@Schema(requiredProperties = "code", examples = "{\"code\": \"123456\"}")
public record SecondFactorRequest(@NotNull @Size(min = 1, max = 40) String code) {
    @Override
    public String toString() {
        return "SecondFactorRequest[]";
    }
}
