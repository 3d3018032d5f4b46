package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** A member's change of password. */
@ApplicationScoped
public class PasswordChange {
    @Inject
    MemberDirectory directory;

    @Inject
    Credentials credentials;

    @Inject
    PasswordChecks checks;

    @Inject
    PasswordProof passwordProof;

    @Inject
    PasswordRules rules;

    /** Ends every other session of the member. */
    public void change(UUID memberId, UUID sessionId, String current, String wanted) {
        var hash = passwordProof.require(memberId, current);
        var member = directory.current().member(memberId).orElseThrow();
        rules.requireStrong("newPassword", wanted, member.firstName(), member.lastName(), member.nickname(), member.email());
        if (!credentials.change(memberId, hash, checks.hash(wanted), sessionId)) {
            throw new ProblemException(ProblemType.WRONG_PASSWORD);
        }
    }
}
