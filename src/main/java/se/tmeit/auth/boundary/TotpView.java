package se.tmeit.auth.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether I give codes of an authenticator app. */
@Schema(requiredProperties = {"enabled", "recoveryCodesLeft"})
public record TotpView(boolean enabled, long recoveryCodesLeft) {
}
