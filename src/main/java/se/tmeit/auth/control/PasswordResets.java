package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;
import se.tmeit.time.EvenTime;

/**
 * Getting back in after losing a password: a mail with a link that works once, for an hour. Whether an address is a member's shows
 * neither in the answer nor in its time. Members who have no password yet get one in the same way.
 */
@ApplicationScoped
public class PasswordResets {
    static final Limit NETWORK = new Limit("password-reset-network", 20, Duration.ofHours(1));
    /** Each one is a mail to somebody who may not want it. */
    static final Limit ADDRESS = new Limit("password-reset-address", 4, Duration.ofHours(1));
    static final Limit ALL = new Limit("password-reset", 300, Duration.ofHours(1));
    static final Limit COMPLETION = new Limit("password-reset-completion", 30, Duration.ofHours(1));

    @Inject
    @ConfigProperty(name = "tmeit.auth.failure-time")
    Duration answerTime;

    @Inject
    RateLimits limits;

    @Inject
    MemberDirectory directory;

    @Inject
    PasswordResetMails mails;

    @Inject
    OneTimeTokens tokens;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordChecks checks;

    @Inject
    Credentials credentials;

    /** @param network where the request comes from; its own limit goes first, so that who asks too much uses up nobody else's */
    public void request(String email, String network) {
        var address = EmailAddress.normalise(email);
        limits.take(NETWORK, network);
        limits.take(ADDRESS, Tokens.hex(address));
        limits.take(ALL, "");
        EvenTime.inStepsOf(answerTime, () -> directory.current().members().stream()
                .filter(member -> member.mayLogIn() && member.email().equals(address)).findFirst().ifPresent(mails::send));
    }

    /** Every log-in ends and other links work no more; a password that is refused does not use the link up. */
    public void complete(String token, String newPassword, String network) {
        limits.take(COMPLETION, network);
        var member = tokens.look(Purpose.PASSWORD_RESET, token).flatMap(found -> directory.current().member(found.memberId()))
                .filter(MemberDetails::mayLogIn).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        rules.requireStrong("newPassword", newPassword, member.firstName(), member.lastName(), member.nickname(), member.email());
        credentials.reset(member.id(), token, checks.hash(newPassword));
    }
}
