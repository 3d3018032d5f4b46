package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.AccessToken;
import se.tmeit.auth.entity.AccessToken.Scope;

/** One of my access tokens. */
@Schema(requiredProperties = {"id", "name", "scope", "createdAt", "expiresAt"})
public record AccessTokenView(UUID id, String name, Scope scope, Instant createdAt, Instant expiresAt,
        @Schema(description = "To within five minutes; left out until it is used.") Instant lastUsedAt) {

    static AccessTokenView of(AccessToken token) {
        return new AccessTokenView(token.id(), token.name(), token.scope(), token.createdAt(), token.expiresAt(), token.lastUsedAt());
    }
}
