package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.Passkey;

/** What a browser is to ask a passkey for, as {@code PublicKeyCredential.parseRequestOptionsFromJSON} reads it. */
@Schema(requiredProperties = {"challenge", "rpId", "timeout", "userVerification", "allowCredentials"})
public record PasskeyRequestOptions(String challenge, String rpId, @Schema(description = "Milliseconds.") long timeout,
        @Schema(enumeration = "required") String userVerification,
        @Schema(description = "Empty for any that the browser knows.") List<PasskeyDescriptor> allowCredentials) {

    static PasskeyRequestOptions of(String challenge, String host, List<Passkey> allowed) {
        return new PasskeyRequestOptions(challenge, host, PasskeyCreationOptions.TIMEOUT, PasskeyCreationOptions.REQUIRED,
                allowed.stream().map(PasskeyDescriptor::of).toList());
    }
}
