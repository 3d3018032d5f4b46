package se.tmeit.auth.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Encrypts what we must be able to read again, with a key that the database and its dumps do not hold. */
@ApplicationScoped
public class SecretBox {
    private static final System.Logger LOG = System.getLogger(SecretBox.class.getName());
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "tmeit.auth.secret-key")
    Optional<List<String>> configured;

    private List<SecretKeySpec> keys;

    @PostConstruct
    void readKeys() {
        keys = keys(configured.orElse(List.of()));
    }

    /** At the start: otherwise only those who need the key would hear that there is none. */
    void sayWhatIsMissing(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (keys.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "TMEIT_AUTH_SECRET_KEY is not set: nobody can use an authenticator app, and nobody is asked by mail whether they come.");
        }
    }

    static List<SecretKeySpec> keys(List<String> configured) {
        return configured.stream().map(SecretBox::key).toList();
    }

    /** @param owner whose secret it is; opened for another one it is not readable */
    byte[] seal(byte[] secret, UUID owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, requireKeys().get(0), nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws SECRETS_LOCKED when none of the keys opens it. */
    byte[] open(byte[] box, UUID owner) {
        var nonce = Arrays.copyOf(box, NONCE_BYTES);
        for (var key : requireKeys()) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
            } catch (GeneralSecurityException e) {
                // The next key may be the one.
                continue;
            }
        }
        throw new ProblemException(ProblemType.SECRETS_LOCKED);
    }

    private List<SecretKeySpec> requireKeys() {
        if (keys.isEmpty()) {
            throw new ProblemException(ProblemType.SECRETS_LOCKED);
        }
        return keys;
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16).putLong(owner.getMostSignificantBits()).putLong(owner.getLeastSignificantBits()).array());
        return cipher;
    }

    private static SecretKeySpec key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "A key is no Base64");
        }
        throw new IllegalStateException("TMEIT_AUTH_SECRET_KEY (tmeit.auth.secret-key) wants keys of 32 bytes in Base64, with commas in between");
    }
}
