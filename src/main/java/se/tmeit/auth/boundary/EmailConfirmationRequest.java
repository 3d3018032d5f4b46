package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret from the mail to the new address. */
@Schema(requiredProperties = "token", examples = "{\"token\": \"bm90IGEgcmVhbCB0b2tlbiwganVzdCBhbiBleGFtcGxl\"}")
public record EmailConfirmationRequest(@NotNull @Size(max = 100) String token) {
    @Override
    public String toString() {
        return "EmailConfirmationRequest[]";
    }
}
