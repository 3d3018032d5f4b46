package se.tmeit.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A passkey without a phone: signs as WebAuthn Level 3 says, rightly unless a test wants something wrong. */
public final class SoftPasskey {
    private static final String SITE = "tmeit.se";
    private static final int UP = 1;
    private static final int UV = 4;
    private static final int NEW_KEY = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] id = random(32);
    private final KeyPair keys = newKeys();
    private String userHandle;
    private String origin = "https://" + SITE;
    private int flags = UP | UV;
    private long signCount;
    private boolean tellsHandle = true;

    /** What a page of another origin gets. */
    public SoftPasskey onOrigin(String other) {
        origin = other;
        return this;
    }

    /** Its owner did not unlock it. */
    public SoftPasskey notUnlocked() {
        flags = UP;
        return this;
    }

    public SoftPasskey unlocked() {
        flags = UP | UV;
        return this;
    }

    public SoftPasskey countsFrom(long count) {
        signCount = count;
        return this;
    }

    /** From now on it does not say whose it is. */
    public SoftPasskey tellsNoHandle() {
        tellsHandle = false;
        return this;
    }

    public SoftPasskey belongsTo(String handle) {
        userHandle = handle;
        return this;
    }

    /** Answers the options for a new passkey. */
    public Map<String, Object> create(String challenge, String handle) {
        userHandle = handle;
        var attested = concat(new byte[16], shorts(id.length), id, coseKey());
        var object = cbor(generator -> {
            generator.writeStartObject(null, 3);
            generator.writeStringField("fmt", "none");
            generator.writeFieldName("attStmt");
            generator.writeStartObject(null, 0);
            generator.writeEndObject();
            generator.writeBinaryField("authData", concat(authenticatorData(flags | NEW_KEY), attested));
            generator.writeEndObject();
        });
        return credential(Map.of("clientDataJSON", encode(clientData("webauthn.create", challenge)), "attestationObject", encode(object),
                "transports", List.of("internal", "hybrid")));
    }

    /** Answers the options of a log-in. */
    public Map<String, Object> sign(String challenge) {
        signCount += signCount == 0 ? 0 : 1;
        var client = clientData("webauthn.get", challenge);
        var data = authenticatorData(flags);
        var response = new HashMap<String, Object>(Map.of("clientDataJSON", encode(client), "authenticatorData", encode(data),
                "signature", encode(signature(concat(data, sha256(client))))));
        if (tellsHandle) {
            response.put("userHandle", userHandle);
        }
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of("id", encode(id), "rawId", encode(id), "type", "public-key", "response", response, "clientExtensionResults", Map.of(),
                "authenticatorAttachment", "platform");
    }

    private byte[] clientData(String type, String challenge) {
        try {
            return JSON.writeValueAsBytes(Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] authenticatorData(int withFlags) {
        return concat(sha256(SITE.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) withFlags},
                ByteBuffer.allocate(4).putInt((int) signCount).array());
    }

    /** An ES256 key as COSE (RFC 9053) writes it. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return cbor(generator -> {
            generator.writeStartObject(null, 5);
            generator.writeFieldId(1);
            generator.writeNumber(2);
            generator.writeFieldId(3);
            generator.writeNumber(-7);
            generator.writeFieldId(-1);
            generator.writeNumber(1);
            generator.writeFieldId(-2);
            generator.writeBinary(coordinate(point.getAffineX().toByteArray()));
            generator.writeFieldId(-3);
            generator.writeBinary(coordinate(point.getAffineY().toByteArray()));
            generator.writeEndObject();
        });
    }

    private byte[] signature(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Cbor {
        void writeTo(CBORGenerator generator) throws IOException;
    }

    private static byte[] cbor(Cbor content) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = new CBORFactory().createGenerator(bytes)) {
            content.writeTo(generator);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var size = 32;
        return number.length > size ? Arrays.copyOfRange(number, number.length - size, number.length)
                : concat(new byte[size - number.length], number);
    }

    private static byte[] shorts(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    private static byte[] concat(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
