package se.tmeit.auth.boundary;

import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.Passkey;

/** A passkey by its id, as browsers want it. */
@Schema(requiredProperties = {"type", "id", "transports"})
public record PasskeyDescriptor(@Schema(enumeration = "public-key") String type, String id, List<String> transports) {
    static PasskeyDescriptor of(Passkey passkey) {
        var key = passkey.key();
        return new PasskeyDescriptor("public-key", Base64.getUrlEncoder().withoutPadding().encodeToString(key.credentialId()), key.transports());
    }
}
