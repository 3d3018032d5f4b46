package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.Session;

/** One of my log-ins. */
@Schema(requiredProperties = {"id", "device", "createdAt", "lastUsedAt", "expiresAt", "current"})
public record SessionView(UUID id, @Schema(examples = "Firefox on Linux") String device, Instant createdAt,
        @Schema(description = "To within five minutes.") Instant lastUsedAt, Instant expiresAt,
        @Schema(description = "Whether it is the one that asks.") boolean current) {

    static SessionView of(Session session, UUID currentId) {
        return new SessionView(session.id(), session.device(), session.createdAt(), session.lastUsedAt(), session.expiresAt(),
                session.id().equals(currentId));
    }
}
