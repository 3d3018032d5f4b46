package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Setting up an authenticator app, and giving it up. */
@ApplicationScoped
public class TotpSetup {
    /** What the app has to know, as text and as the address that its camera reads. */
    public record Started(String secret, String uri) {
    }

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Inject
    MemberDirectory directory;

    @Inject
    PublicAddress publicAddress;

    @Inject
    SecondFactors secondFactors;

    @Inject
    LogInAttempts attempts;

    @Inject
    Sessions sessions;

    public Started start(UUID memberId, UUID sessionId) {
        sessions.requireRecentProof(sessionId);
        var secret = TotpCodes.newSecret();
        secondFactors.start(memberId, secret);
        var text = base32(secret);
        var issuer = encode(publicAddress.host());
        var account = encode(directory.current().member(memberId).orElseThrow().email());
        return new Started(text, "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, account, text, issuer));
    }

    /** The recovery codes, which are shown this once. Throws WRONG_CODE. */
    public List<String> confirm(UUID memberId, UUID sessionId, String code) {
        sessions.requireRecentProof(sessionId);
        var codes = new AtomicReference<List<String>>();
        attempts.attempt("code " + memberId, () -> {
            secondFactors.confirm(memberId, sessionId, code).ifPresent(codes::set);
            return codes.get() != null;
        });
        if (codes.get() == null) {
            throw new ProblemException(ProblemType.WRONG_CODE);
        }
        return codes.get();
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.length * 8; bit += 5) {
            var index = 0;
            for (var next = bit; next < bit + 5; next++) {
                var value = next < bytes.length * 8 ? bytes[next / 8] >> (7 - next % 8) & 1 : 0;
                index = index << 1 | value;
            }
            text.append(BASE32.charAt(index));
        }
        return text.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
