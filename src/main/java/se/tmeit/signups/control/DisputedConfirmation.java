package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.tmeit.auth.control.PasswordChecks;
import se.tmeit.auth.control.PasswordRules;

/** Confirms the address of a sign-up whose password is chosen only now. */
@ApplicationScoped
public class DisputedConfirmation {
    @Inject
    Confirmations confirmations;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordChecks checks;

    /** A password that nobody asked for is not looked at. */
    public Confirmations.Status confirm(String token, String password, String policyVersion) {
        var disputed = confirmations.disputedBy(token);
        disputed.ifPresent(applicant -> rules.requireStrong("password", password, applicant.firstName(), applicant.lastName(), applicant.email()));
        return confirmations.confirm(token, disputed.isPresent() ? checks.hash(password) : null, policyVersion);
    }
}
