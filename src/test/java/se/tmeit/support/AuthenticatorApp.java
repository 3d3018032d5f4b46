package se.tmeit.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written from RFC 6238 and not with the library that the server uses. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] secret;

    private AuthenticatorApp(byte[] secret) {
        this.secret = secret;
    }

    /** @param text in base32, as it is typed in */
    public static AuthenticatorApp of(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        var bits = 0L;
        for (var i = 0; i < text.length(); i++) {
            bits = bits << 5 | BASE32.indexOf(text.charAt(i));
            if (i % 8 == 7) {
                bytes.put(ByteBuffer.allocate(8).putLong(bits).array(), 3, 5);
                bits = 0;
            }
        }
        return new AuthenticatorApp(bytes.array());
    }

    public String code() {
        return codeAt(Instant.now());
    }

    /** What it shows in half a minute: counts already, and also when the one of now was used. */
    public String nextCode() {
        return codeAt(Instant.now().plusSeconds(STEP));
    }

    public String codeLongAgo() {
        return codeAt(Instant.now().minusSeconds(20 * STEP));
    }

    public String hex() {
        return HexFormat.of().formatHex(secret);
    }

    private String codeAt(Instant moment) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(moment.getEpochSecond() / STEP).array());
            var offset = hash[hash.length - 1] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
