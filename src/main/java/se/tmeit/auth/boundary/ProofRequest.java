package se.tmeit.auth.boundary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My password, or a code: one of both. */
@Schema(examples = "{\"password\": \"kistan-demo-2026\"}")
public record ProofRequest(@Size(max = 200) String password, @Size(min = 1, max = 40) String code) {
    @AssertTrue(message = "send a password or a code")
    @Schema(hidden = true)
    boolean isPasswordOrCode() {
        return (password == null) != (code == null);
    }

    @Override
    public String toString() {
        return "ProofRequest[]";
    }
}
