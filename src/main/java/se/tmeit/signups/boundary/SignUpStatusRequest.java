package se.tmeit.signups.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of a private link. */
@Schema(requiredProperties = "token", examples = "{\"token\": \"Zk3v0nq1uQ0b8c4mV5w2aXr7t9y6sPdLfGhJkE1iOoU\"}")
public record SignUpStatusRequest(@NotNull @Size(max = 100) String token) {
    @Override
    public String toString() {
        return "SignUpStatusRequest[]";
    }
}
