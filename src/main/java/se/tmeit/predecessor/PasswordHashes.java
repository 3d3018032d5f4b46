package se.tmeit.predecessor;

import java.util.regex.Pattern;

/** Knows an Argon2id hash that this site can check: a text of that form, with parameters that do not exhaust the server. */
final class PasswordHashes {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,5}),t=([1-9]\\d?),p=([1-9]\\d?)\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{16,342}");
    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 8;

    private PasswordHashes() {
    }

    static boolean isReadable(String hash) {
        var match = PHC.matcher(hash);
        return match.matches() && Integer.parseInt(match.group(1)) <= MOST_KIBIBYTES && Integer.parseInt(match.group(2)) <= MOST_PASSES
                && Integer.parseInt(match.group(3)) <= MOST_LANES;
    }
}
