package se.tmeit.auth.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identity that waits for me to say that it is mine. */
@Schema(requiredProperties = {"provider", "providerName", "email"})
public record PendingIdentityView(@Schema(examples = "kth") String provider, @Schema(examples = "KTH") String providerName, String email) {
}
