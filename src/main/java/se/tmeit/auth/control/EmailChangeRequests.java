package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/** Who may ask for another e-mail address and confirm it, and how often. */
@ApplicationScoped
public class EmailChangeRequests {
    static final Limit MEMBER = new Limit("email-change-member", 5, Duration.ofHours(1));
    /** Each one is a mail to somebody who may not want it. */
    static final Limit ADDRESS = new Limit("email-change-address", 4, Duration.ofDays(1));

    static final Limit CONFIRMATION = new Limit("email-change-confirmation", 30, Duration.ofHours(1));

    @Inject
    MemberDirectory directory;

    @Inject
    PasswordProof passwordProof;

    @Inject
    RateLimits limits;

    @Inject
    EmailChanges changes;

    public void request(UUID memberId, String email, String currentPassword) {
        passwordProof.require(memberId, currentPassword);
        var member = directory.current().member(memberId).orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN));
        var address = EmailAddress.normalise(email);
        if (address.equals(member.email())) {
            throw ProblemException.invalid("email", "is the address you have");
        }
        limits.take(MEMBER, memberId.toString());
        limits.take(ADDRESS, Tokens.hex(address));
        changes.request(member, address);
    }

    /** A dead link is refused before anything is locked for it. */
    public void confirm(String token, String network) {
        limits.take(CONFIRMATION, network);
        if (!changes.isAlive(token)) {
            throw new ProblemException(ProblemType.LINK_DEAD);
        }
        changes.confirm(token);
    }
}
