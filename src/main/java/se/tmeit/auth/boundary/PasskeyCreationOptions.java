package se.tmeit.auth.boundary;

import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.WebAuthn;
import se.tmeit.auth.entity.Passkey;
import se.tmeit.members.control.MemberDetails;

/** What kind of passkey a browser is to make, as {@code PublicKeyCredential.parseCreationOptionsFromJSON} reads it. */
@Schema(requiredProperties = {"challenge", "rp", "user", "pubKeyCredParams", "timeout", "excludeCredentials", "authenticatorSelection", "attestation"})
public record PasskeyCreationOptions(String challenge, Site rp, User user, List<Algorithm> pubKeyCredParams,
        @Schema(description = "Milliseconds.") long timeout, List<PasskeyDescriptor> excludeCredentials, Wish authenticatorSelection,
        @Schema(enumeration = "none") String attestation) {
    static final long TIMEOUT = 300_000;
    static final String REQUIRED = "required";

    /** For which site it is. */
    @Schema(name = "PasskeySite", requiredProperties = {"id", "name"})
    public record Site(String id, String name) {
    }

    /** For whom it is. */
    @Schema(name = "PasskeyUser", requiredProperties = {"id", "name", "displayName"})
    public record User(String id, String name, String displayName) {
    }

    /** A kind of signature that we can verify. */
    @Schema(name = "PasskeyAlgorithm", requiredProperties = {"type", "alg"})
    public record Algorithm(@Schema(enumeration = "public-key") String type, int alg) {
    }

    /** It must know by itself for whom it is, and be unlocked by its owner each time. */
    @Schema(name = "PasskeyWish", requiredProperties = {"residentKey", "requireResidentKey", "userVerification"})
    public record Wish(@Schema(enumeration = "required") String residentKey, boolean requireResidentKey,
            @Schema(enumeration = "required") String userVerification) {
    }

    static PasskeyCreationOptions of(String challenge, String host, MemberDetails member, List<Passkey> known) {
        var handle = Base64.getUrlEncoder().withoutPadding().encodeToString(WebAuthn.userHandle(member.id()));
        return new PasskeyCreationOptions(challenge, new Site(host, "TMEIT"),
                new User(handle, member.email(), member.firstName() + " " + member.lastName()),
                WebAuthn.ALGORITHMS.stream().map(algorithm -> new Algorithm("public-key", algorithm)).toList(), TIMEOUT,
                known.stream().map(PasskeyDescriptor::of).toList(), new Wish(REQUIRED, true, REQUIRED), "none");
    }
}
