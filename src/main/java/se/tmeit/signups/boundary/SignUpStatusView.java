package se.tmeit.signups.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.signups.control.Confirmations.Status;
import se.tmeit.signups.entity.SignUpState;

/** What the holder of a private link sees of a sign-up: where it stands, and nothing else. */
@Schema(requiredProperties = "state")
public record SignUpStatusView(
        SignUpState state,
        @Schema(description = "Why it was rejected.") String reason,
        @Schema(description = "The secret that shows the status from now on; after a confirmation.") String statusToken) {

    static SignUpStatusView of(Status status) {
        return new SignUpStatusView(status.state(), status.reason(), status.statusToken());
    }
}
