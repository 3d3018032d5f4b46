package se.tmeit.auth.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.oidc.control.IdentityAttempts;

/** What a browser keeps while it is at a provider, and while an identity waits for its member. */
@ApplicationScoped
public class IdentityCookies {
    static final String ATTEMPT = "tmeit_oidc";
    static final String LINK = "tmeit_link";

    @Inject
    @ConfigProperty(name = "tmeit.auth.secure-cookie")
    boolean secure;

    NewCookie attempt(String secret) {
        return cookie(ATTEMPT, secret, IdentityAttempts.LIFE);
    }

    NewCookie noAttempt() {
        return cookie(ATTEMPT, "", Duration.ZERO);
    }

    NewCookie link(String token) {
        return cookie(LINK, token, Purpose.LINK_IDENTITY.life());
    }

    NewCookie noLink() {
        return cookie(LINK, "", Duration.ZERO);
    }

    /** Lax: a provider sends the browser back from another site. For all paths: only such cookies can have the prefix __Host-. */
    private NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(name).value(value).path("/").maxAge((int) age.toSeconds())
                .httpOnly(true).secure(secure).sameSite(NewCookie.SameSite.LAX).build();
    }
}
