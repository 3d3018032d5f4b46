package se.tmeit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind our own proxies that is the last entry of X-Forwarded-For that none of them is: each proxy appends
 * the address it saw, and what stands before it is only what the client claims.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern FULL_IPV6 = Pattern.compile("(([0-9a-f]{1,4}:){4})([0-9a-f]{1,4}:){3}[0-9a-f]{1,4}");

    private final Pattern trusted;

    @Inject
    public ClientAddress(@ConfigProperty(name = "tmeit.trusted-proxies") String trustedProxies) {
        trusted = Pattern.compile(trustedProxies);
    }

    /** For the proxy that CDI makes. */
    protected ClientAddress() {
        trusted = null;
    }

    public String of(HttpServletRequest request) {
        var sender = request.getRemoteAddr();
        var claimed = Collections.list(request.getHeaders(FORWARDED_FOR)).stream().flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip).collect(Collectors.toList());
        for (var i = claimed.size() - 1; i >= 0 && isTrusted(sender); i--) {
            sender = claimed.get(i);
        }
        return sender;
    }

    /** The address, or for IPv6 its first half: the rest is the client's to choose. */
    public String networkOf(HttpServletRequest request) {
        var address = of(request);
        var ipv6 = FULL_IPV6.matcher(address);
        return ipv6.matches() ? ipv6.group(1) : address;
    }

    private boolean isTrusted(String address) {
        return trusted.matcher(address).matches();
    }

    /** Whether the request came through a proxy, trusted or not. */
    public static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader(FORWARDED_FOR) != null || request.getHeader("Forwarded") != null;
    }
}
