package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes to write down, shown this once; each works for one log-in. */
@Schema(requiredProperties = "recoveryCodes")
public record RecoveryCodesView(@Schema(examples = "[\"k7hm-2xqd-9rwp-c4tb\"]") List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "RecoveryCodesView[]";
    }
}
