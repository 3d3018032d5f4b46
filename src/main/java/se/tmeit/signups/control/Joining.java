package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.auth.control.PasswordChecks;
import se.tmeit.auth.control.PasswordRules;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.signups.entity.Applicant;
import se.tmeit.time.EvenTime;

/**
 * Takes the form of somebody who wants to join. Whether their address is unknown, a member's or signed up already, the answer and its time
 * are the same; only the mail that follows tells.
 */
@ApplicationScoped
public class Joining {
    /** Each turn means that the same address signed up meanwhile. */
    private static final int TURNS = 5;

    @Inject
    @ConfigProperty(name = "tmeit.auth.failure-time")
    Duration timeStep;

    @Inject
    SignUpLimits limits;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordChecks checks;

    @Inject
    Applications applications;

    /**
     * @param byMachine whether the form was filled in as no person does it: then nothing comes of it
     * @param network   of the sender, see {@link se.tmeit.access.ClientAddress}
     */
    public void apply(Applicant applicant, String password, boolean byMachine, String network) {
        PolicyConsents.requireCurrent("policyVersion", applicant.policyVersion());
        rules.requireStrong("password", password, applicant.firstName(), applicant.lastName(), applicant.email());
        limits.take(network, applicant.email());
        EvenTime.inStepsOf(timeStep, () -> {
            var hash = checks.hash(password);
            if (byMachine) {
                checks.pretend(password);
            } else {
                receive(applicant, password, hash, network);
            }
        });
    }

    /** The password is checked between two transactions, since that takes long; what changed between them is looked at again. */
    private void receive(Applicant applicant, String password, String hash, String network) {
        for (var turn = 0; turn < TURNS; turn++) {
            var earlier = applications.passwordToCompare(applicant.email());
            var same = earlier.isPresent() && checks.verify(earlier.get(), password);
            if (earlier.isEmpty()) {
                checks.pretend(password);
            }
            if (applications.receive(applicant, hash, network, earlier.orElse(null), same)) {
                return;
            }
        }
    }
}
