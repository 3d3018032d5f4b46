package se.tmeit.oidc.control;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random secret that a browser takes along to a provider in its cookie. State, nonce and code verifier are hashes of it, each with a
 * word of its own, so that the cookie is all that has to come back, and none of the three tells another.
 */
public record AttemptSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static AttemptSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AttemptSecret(base64(bytes));
    }

    public State state() {
        return new State(base64(hash("state")));
    }

    Nonce nonce() {
        return new Nonce(base64(hash("nonce")));
    }

    CodeVerifier codeVerifier() {
        return new CodeVerifier(base64(hash("code verifier")));
    }

    /** Under which the attempt is stored. */
    byte[] key() {
        return hash("key");
    }

    private byte[] hash(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + ' ' + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "AttemptSecret[]";
    }
}
