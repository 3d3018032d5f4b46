package se.tmeit.auth.control;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How access tokens are written: {@code tmeit_}, 43 random letters and digits, and a checksum of six. By their look tools find those that
 * were published by mistake, and what is none is refused without a look into the database.
 */
final class AccessTokenText {
    private static final String PREFIX = "tmeit_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET_BITS = 256;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private AccessTokenText() {
    }

    static String random() {
        var secret = PREFIX + digits(new BigInteger(SECRET_BITS, RANDOM), SECRET_LENGTH);
        return secret + checksum(secret);
    }

    static boolean isOne(String text) {
        var end = text.length() - CHECKSUM_LENGTH;
        return FORM.matcher(text).matches() && checksum(text.substring(0, end)).equals(text.substring(end));
    }

    private static String checksum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
    }

    private static String digits(BigInteger number, int length) {
        var base = BigInteger.valueOf(DIGITS.length());
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < length; i++) {
            text.append(DIGITS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return text.reverse().toString();
    }
}
