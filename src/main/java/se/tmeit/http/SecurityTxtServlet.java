package se.tmeit.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever finds a hole where to say so (RFC 9116). It is always good for another three months, so that nobody has to renew it. */
@WebServlet(SecurityTxtServlet.PATH)
public class SecurityTxtServlet extends HttpServlet {
    static final String PATH = "/.well-known/security.txt";
    private static final int DAYS = 90;

    @Inject
    @ConfigProperty(name = "tmeit.public-address")
    URI publicAddress;

    @Inject
    @ConfigProperty(name = "tmeit.security-contact")
    URI contact;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = """
                Contact: %s
                Expires: %s
                Preferred-Languages: sv, en
                Canonical: %s
                """.formatted(contact, clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS), publicAddress.resolve(PATH));
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "max-age=86400");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
