package se.tmeit.oidc.control;

import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after a log-in: a page of this site, never what a crafted link says. */
public final class ReturnPath {
    public static final String HOME = "/";
    private static final int LONGEST = 500;
    /** One slash, and not two: that would be another host. Browsers take a backslash for a slash, and skip tabs and line ends. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private ReturnPath() {
    }

    /** The path when it is safe, else the home page. */
    public static String safe(String path) {
        return path != null && path.length() <= LONGEST && LOCAL.matcher(path).matches() && isReadable(path) && !path.startsWith("/api/") ? path : HOME;
    }

    private static boolean isReadable(String path) {
        try {
            return URI.create(path).getAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
