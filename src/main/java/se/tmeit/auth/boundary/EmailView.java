package se.tmeit.auth.boundary;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.OneTimeTokens.Pending;

/** My e-mail address, and the one that waits to be confirmed. */
@Schema(requiredProperties = "email")
public record EmailView(String email,
        @Schema(description = "Left out when none waits.", examples = "ebba.lilja@example.org") String pendingEmail,
        @Schema(description = "Until when it can be confirmed.") Instant pendingUntil) {

    static EmailView of(String email, Optional<Pending> pending) {
        return new EmailView(email, pending.map(Pending::value).orElse(null), pending.map(Pending::expiresAt).orElse(null));
    }
}
