package se.tmeit.auth.control;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.auth.entity.Passkey;
import se.tmeit.outbox.control.PublicAddress;

/** Reads and verifies what browsers answer for passkeys; nothing here is stored. The owner must have unlocked the key each time. */
@ApplicationScoped
public class WebAuthn {
    /** ES256, EdDSA and RS256: what phones, sticks and computers make. */
    public static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    /** What an answer was about, before anything in it is believed. */
    record Claim(String challenge, byte[] credentialId, byte[] userHandle, AuthenticationData data) {
    }

    /** What comes of verifying a signature. */
    sealed interface Verdict {
        record Right(long signCount, boolean backedUp) implements Verdict {
        }

        record Wrong() implements Verdict {
        }

        /** Right, but the count of signatures went back: there is a copy of the key. */
        record Copied() implements Verdict {
        }
    }

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attestedData = new AttestedCredentialDataConverter(converter);

    @Inject
    PublicAddress publicAddress;

    /** The challenge that a new passkey answers, when its answer can be read. */
    Optional<String> challengeOfRegistration(String json) {
        return readRegistration(json).map(data -> challenge(data.getCollectedClientData()));
    }

    /** The new key, when it answers this challenge of ours and its owner unlocked it. */
    Optional<Passkey.Key> verifyRegistration(String json, String challenge) {
        var algorithms = ALGORITHMS.stream().map(COSEAlgorithmIdentifier::create)
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm)).toList();
        return readRegistration(json).flatMap(data -> {
            try {
                return Optional.of(key(verifier.verify(data, new RegistrationParameters(server(challenge), algorithms, true, true))));
            } catch (VerificationException e) {
                return Optional.empty();
            }
        });
    }

    Optional<Claim> readAssertion(String json) {
        return read(() -> verifier.parseAuthenticationResponseJSON(json))
                .filter(data -> data.getCollectedClientData() != null && data.getCredentialId() != null && data.getAuthenticatorData() != null)
                .map(data -> new Claim(challenge(data.getCollectedClientData()), data.getCredentialId(), data.getUserHandle(), data));
    }

    Verdict verify(Claim claim, Passkey.Key key) {
        var known = new CredentialRecordImpl(new NoneAttestationStatement(), true, key.backupEligible(), key.backedUp(), key.signCount(),
                attestedData.convert(key.attested()), null, null, null, transports(key));
        try {
            var verified = verifier.verify(claim.data(), new AuthenticationParameters(server(claim.challenge()), known, null, true, true));
            return new Verdict.Right(verified.getAuthenticatorData().getSignCount(), verified.getAuthenticatorData().isFlagBS());
        } catch (MaliciousCounterValueException e) {
            return new Verdict.Copied();
        } catch (VerificationException e) {
            return new Verdict.Wrong();
        }
    }

    /** As which a passkey knows its member; nothing that tells who that is. */
    public static byte[] userHandle(UUID memberId) {
        return ByteBuffer.allocate(16).putLong(memberId.getMostSignificantBits()).putLong(memberId.getLeastSignificantBits()).array();
    }

    private Optional<RegistrationData> readRegistration(String json) {
        return read(() -> verifier.parseRegistrationResponseJSON(json))
                .filter(data -> data.getCollectedClientData() != null && data.getAttestationObject() != null);
    }

    /** For some of what is missing the library throws NullPointerException. */
    private static <T> Optional<T> read(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DataConversionException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private Passkey.Key key(RegistrationData verified) {
        var authenticator = verified.getAttestationObject().getAuthenticatorData();
        var attested = authenticator.getAttestedCredentialData();
        var transports = verified.getTransports() == null ? Stream.<String>of()
                : verified.getTransports().stream().map(AuthenticatorTransport::getValue).filter(value -> value.matches("[a-z-]{1,20}")).sorted();
        return new Passkey.Key(attested.getCredentialId(), attestedData.convert(attested), authenticator.getSignCount(), transports.toList(),
                authenticator.isFlagBE(), authenticator.isFlagBS());
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder().origin(new Origin(publicAddress.root())).rpId(publicAddress.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge))).build();
    }

    private static Set<AuthenticatorTransport> transports(Passkey.Key key) {
        return key.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet());
    }

    private static String challenge(CollectedClientData client) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(client.getChallenge().getValue());
    }
}
