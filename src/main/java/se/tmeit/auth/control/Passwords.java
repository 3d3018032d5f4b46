package se.tmeit.auth.control;

import com.goterl.lazysodium.SodiumJava;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Argon2id through libsodium, with these figures for new hashes. Hashes are PHC strings, so that those with other figures verify too.
 *
 * @param memoryKib memory of one hash
 * @param passes    passes over that memory
 */
public record Passwords(int memoryKib, int passes) {
    /** What OWASP asks for at least. */
    public static final Passwords DEFAULT = new Passwords(19_456, 2);

    private static final SodiumJava SODIUM = new SodiumJava();
    private static final int STRING_BYTES = 128;
    /** 32 bytes in base64 without padding. */
    private static final int HASH_LENGTH = 43;
    private static final Pattern FIGURES = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=1\\$[^$]+\\$([^$]+)");

    public String hash(String password) {
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        var hash = new byte[STRING_BYTES];
        if (SODIUM.crypto_pwhash_str(hash, bytes, bytes.length, passes, new NativeLong(memoryKib * 1024L)) != 0) {
            throw new IllegalStateException("There is not enough memory to hash a password");
        }
        return new String(hash, StandardCharsets.US_ASCII).replace("\0", "");
    }

    public boolean verify(String hash, String password) {
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        var text = hash.getBytes(StandardCharsets.US_ASCII);
        var terminated = Arrays.copyOf(text, text.length + 1);
        return SODIUM.crypto_pwhash_str_verify(terminated, bytes, bytes.length) == 0;
    }

    /** Whether the hash was made with other figures than these. */
    public boolean isOutdated(String hash) {
        var figures = FIGURES.matcher(hash);
        return !figures.matches() || Integer.parseInt(figures.group(1)) != memoryKib || Integer.parseInt(figures.group(2)) != passes
                || figures.group(3).length() != HASH_LENGTH;
    }
}
