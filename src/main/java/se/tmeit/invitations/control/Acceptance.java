package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.tmeit.auth.control.PasswordChecks;
import se.tmeit.auth.control.PasswordRules;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What somebody does with the link of an invitation. Every reason why it does not work looks the same. */
@ApplicationScoped
public class Acceptance {
    @Inject
    InvitationLinks links;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordChecks checks;

    /** Whom the link lets in; it stays as good as it was. */
    public Invitee look(String token) {
        return links.find(token).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
    }

    /** A password or a consent that is refused does not use the link up; of two who accept at once, one does. */
    public void accept(String token, String password, String policyVersion) {
        var invitee = look(token);
        PolicyConsents.requireCurrent("policyVersion", policyVersion);
        rules.requireStrong("password", password, invitee.firstName(), invitee.lastName(), invitee.nickname(), invitee.email());
        try {
            links.use(token, checks.hash(password), policyVersion);
        } catch (ProblemException e) {
            throw e.type() == ProblemType.EMAIL_TAKEN ? new ProblemException(ProblemType.LINK_DEAD) : e;
        }
    }
}
