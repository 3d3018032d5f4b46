package se.tmeit.auth.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a new one each 30 seconds. */
final class TotpCodes {
    static final Duration STEP = Duration.ofSeconds(30);
    /** As RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;
    /** A clock that is off, or a slow hand. */
    private static final int SKEW = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TotpCodes() {
    }

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The latest time step around now that has this code. It takes the same time whichever it is. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        var found = OptionalLong.empty();
        for (var offset = -SKEW; offset <= SKEW; offset++) {
            var moment = now.plus(STEP.multipliedBy(offset));
            if (MessageDigest.isEqual(bytes(at(secret, moment)), bytes(code))) {
                found = OptionalLong.of(Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds()));
            }
        }
        return found;
    }

    static String at(byte[] secret, Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
