package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.Passkey;

/** One of my passkeys. */
@Schema(requiredProperties = {"id", "name", "backedUp", "createdAt"})
public record PasskeyView(UUID id, @Schema(examples = "Ebbas telefon") String name,
        @Schema(description = "Whether it is kept in the cloud of its maker, and so survives its device.") boolean backedUp, Instant createdAt,
        @Schema(description = "Left out as long as it was not used.") Instant lastUsedAt) {

    static PasskeyView of(Passkey passkey) {
        return new PasskeyView(passkey.id(), passkey.name(), passkey.isBackedUp(), passkey.createdAt(), passkey.lastUsedAt());
    }
}
