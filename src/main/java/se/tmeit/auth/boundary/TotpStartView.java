package se.tmeit.auth.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.TotpSetup;

/** What an authenticator app has to know, this once. */
@Schema(requiredProperties = {"secret", "uri"})
public record TotpStartView(@Schema(description = "In base32, to be typed in.", examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
        @Schema(description = "The same for a QR code.") String uri) {
    static TotpStartView of(TotpSetup.Started started) {
        return new TotpStartView(started.secret(), started.uri());
    }

    @Override
    public String toString() {
        return "TotpStartView[]";
    }
}
