package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Signs what leaves the site and is to come back unchanged. What is signed for one purpose holds for no other. */
@ApplicationScoped
public class Signatures {
    /** Of HMAC-SHA256. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private List<SecretKeySpec> keys;

    /** For proxies. */
    protected Signatures() {
    }

    /** @param keys in Base64; the first one signs, all of them verify */
    @Inject
    public Signatures(@ConfigProperty(name = "tmeit.auth.secret-key") Optional<List<String>> keys) {
        this.keys = SecretBox.keys(keys.orElse(List.of()));
    }

    /** Throws SECRETS_LOCKED when the site has no key. */
    public byte[] sign(String purpose, byte[] text) {
        return keys.stream().findFirst().map(key -> sign(key, purpose, text))
                .orElseThrow(() -> new ProblemException(ProblemType.SECRETS_LOCKED));
    }

    /** Whether one of the site's keys, a former one perhaps, signed the text for this purpose. */
    public boolean verify(String purpose, byte[] text, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(key, purpose, text), signature));
    }

    /** With a key of its own for each purpose: the configured one encrypts. */
    private static byte[] sign(SecretKeySpec key, String purpose, byte[] text) {
        var ofPurpose = mac(key.getEncoded(), ("sign:" + purpose).getBytes(StandardCharsets.UTF_8));
        return mac(ofPurpose, text);
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
