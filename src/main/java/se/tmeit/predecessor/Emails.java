package se.tmeit.predecessor;

import java.net.IDN;
import java.util.regex.Pattern;
import se.tmeit.members.control.EmailAddress;

/** Addresses as the API would accept them; it checks the whole profile at each change, so that a wrong one would lock its owner out of it. */
final class Emails {
    private static final int LONGEST = 254;
    private static final int LONGEST_DOMAIN = 253;
    private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}]+(-+[\\p{L}\\p{N}]+)*";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=[^@]{1,64}@)(?=[\\x00-\\uFFFF]*$)" + ATOM + "(\\." + ATOM + ")*@(?<domain>" + LABEL + "(\\." + LABEL + ")*)");

    private Emails() {
    }

    /** The address as this site keeps it, or null when it is none. */
    static String normalise(String given) {
        if (given.length() > LONGEST) {
            return null;
        }
        var address = EmailAddress.normalise(given);
        var match = ADDRESS.matcher(address);
        return address.length() <= LONGEST && match.matches() && isDomain(match.group("domain")) ? address : null;
    }

    private static boolean isDomain(String domain) {
        try {
            return IDN.toASCII(domain).length() <= LONGEST_DOMAIN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
