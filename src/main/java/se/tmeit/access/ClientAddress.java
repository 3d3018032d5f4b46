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
    private static final Pattern BRACKETS = Pattern.compile("\\[(.*)]");

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
        var forwarded = request.getHeaders(FORWARDED_FOR);
        if (!forwarded.hasMoreElements()) {
            return sender;
        }
        var claimed = Collections.list(forwarded).stream().flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip).collect(Collectors.toList());
        for (var i = claimed.size() - 1; i >= 0 && isTrusted(sender); i--) {
            sender = claimed.get(i);
        }
        return sender;
    }

    /** The address, or for IPv6 its first half: the rest is the client's to choose. However it is written, it is the same. */
    public String networkOf(HttpServletRequest request) {
        var address = of(request);
        if (address.indexOf(':') < 0) {
            return address;
        }
        var bare = BRACKETS.matcher(address).replaceFirst("$1");
        return NetworkAddress.of(bare).orElse(bare);
    }

    private boolean isTrusted(String address) {
        return trusted.matcher(address).matches();
    }

    /** Whether the request came through a proxy, trusted or not. */
    public static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader(FORWARDED_FOR) != null || request.getHeader("Forwarded") != null;
    }
}
