package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.LinkedIdentity;

/** Who I am at a provider. */
@Schema(requiredProperties = {"id", "provider", "providerName", "email", "createdAt"})
public record IdentityView(UUID id, @Schema(examples = "kth") String provider, @Schema(examples = "KTH") String providerName,
        @Schema(description = "What the provider called my address when I linked it.") String email, Instant createdAt,
        @Schema(description = "The last log-in with it; left out before the first.") Instant lastUsedAt) {

    static IdentityView of(LinkedIdentity identity, String providerName) {
        return new IdentityView(identity.id(), identity.provider(), providerName, identity.email(), identity.createdAt(), identity.lastUsedAt());
    }
}
