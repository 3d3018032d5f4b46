package se.tmeit.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts {@code __Host-} before the names of our cookies, or {@code __Secure-} where one is for some addresses only: browsers take such a
 * cookie from nobody but this host over HTTPS, so that a neighbour such as wiki.tmeit.se cannot plant a log-in of its own. All other code
 * speaks the plain names. Without HTTPS, in development, browsers would refuse such names, and cookies keep their plain ones.
 */
@WebFilter(filterName = "cookie-prefix", urlPatterns = "/api/*", asyncSupported = true)
public class CookiePrefixFilter implements Filter {
    static final String HOST = "__Host-";
    static final String SECURE = "__Secure-";
    private static final String OURS = "tmeit_";

    @Inject
    @ConfigProperty(name = "tmeit.auth.secure-cookie")
    boolean secure;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (secure) {
            chain.doFilter(new PlainNames((HttpServletRequest) request), new PrefixedNames((HttpServletResponse) response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @param name as the browser sends it; empty when it is called like one of ours but could have come from anybody */
    private static Optional<String> plain(String name) {
        var prefix = Stream.of(HOST, SECURE).filter(candidate -> name.startsWith(candidate + OURS)).findFirst();
        return name.startsWith(OURS) ? Optional.empty() : Optional.of(prefix.map(known -> name.substring(known.length())).orElse(name));
    }

    private static final class PlainNames extends HttpServletRequestWrapper {
        private PlainNames(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            var cookies = super.getCookies();
            return cookies == null ? null : Arrays.stream(cookies)
                    .flatMap(cookie -> plain(cookie.getName()).stream().map(name -> new Cookie(name, cookie.getValue())))
                    .toArray(Cookie[]::new);
        }

        @Override
        public String getHeader(String name) {
            var value = super.getHeader(name);
            return isCookie(name) && value != null ? pairs(value) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            var values = super.getHeaders(name);
            return isCookie(name) ? Collections.enumeration(Collections.list(values).stream().map(PlainNames::pairs).toList()) : values;
        }

        private static boolean isCookie(String header) {
            return header.equalsIgnoreCase("Cookie");
        }

        private static String pairs(String header) {
            return Arrays.stream(header.split(";")).map(String::strip)
                    .flatMap(pair -> plain(pair).stream()).collect(Collectors.joining("; "));
        }
    }

    private static final class PrefixedNames extends HttpServletResponseWrapper {
        private PrefixedNames(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, prefixed(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, prefixed(name, value));
        }

        @Override
        public void addCookie(Cookie cookie) {
            throw new UnsupportedOperationException("Cookies of ours come from Jakarta REST, which sends them as headers");
        }

        private static String prefixed(String name, String value) {
            if (!name.equalsIgnoreCase("Set-Cookie") || !value.startsWith(OURS)) {
                return value;
            }
            return ((value + ";").replace(" ", "").contains(";Path=/;") ? HOST : SECURE) + value;
        }
    }
}
