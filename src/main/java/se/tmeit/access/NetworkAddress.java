package se.tmeit.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of an address says where somebody is: all of IPv4, and the first half of IPv6, since the rest is the client's to choose. */
public final class NetworkAddress {
    /** What else is asked for by name, in the network. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]{0,39}");

    private NetworkAddress() {
    }

    /** However the address is written; empty when it is none. */
    public static Optional<String> of(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(network(InetAddress.getByName(text)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.getHostAddress();
        }
        var bytes = address.getAddress();
        var groups = new StringBuilder();
        for (var i = 0; i < bytes.length / 2; i += 2) {
            groups.append(Integer.toHexString((bytes[i] & 0xff) << Byte.SIZE | bytes[i + 1] & 0xff)).append(':');
        }
        return groups.toString();
    }
}
