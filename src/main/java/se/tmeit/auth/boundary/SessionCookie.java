package se.tmeit.auth.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.auth.control.OneTimeTokens.Purpose;

/** The cookies that the site sets; scripts read neither, other sites send neither along with a change. */
@ApplicationScoped
public class SessionCookie {
    static final String SESSION = "tmeit_session";
    static final String DEVICE = "tmeit_device";
    static final String PENDING = "tmeit_pending";

    @Inject
    @ConfigProperty(name = "tmeit.auth.secure-cookie")
    boolean secure;

    @Inject
    @ConfigProperty(name = "tmeit.auth.session-life")
    Duration life;

    NewCookie session(String token) {
        return cookie(SESSION, token, life);
    }

    NewCookie device(String token) {
        return cookie(DEVICE, token, Duration.ofDays(365));
    }

    /** A log-in that waits for a code. */
    NewCookie pending(String token) {
        return cookie(PENDING, token, Purpose.SECOND_FACTOR.life());
    }

    NewCookie noPending() {
        return cookie(PENDING, "", Duration.ZERO);
    }

    NewCookie noSession() {
        return cookie(SESSION, "", Duration.ZERO);
    }

    private NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(name).value(value).path("/").maxAge((int) age.toSeconds())
                .httpOnly(true).secure(secure).sameSite(NewCookie.SameSite.LAX).build();
    }
}
