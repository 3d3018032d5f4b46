package se.tmeit.predecessor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.tmeit.predecessor.Report.Outcome;

/** Decides about every application. The site knows the members of this import already. */
final class SignUpPlan {
    private final Site site;
    private final Lines lines;
    private final List<NewSignUp> signUps = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    private SignUpPlan(Site site, int rows) {
        this.site = site;
        this.lines = new Lines("sign_ups", rows);
    }

    static SignUpPlan of(List<SignUpRow> rows, Site site, Instant now) {
        var plan = new SignUpPlan(site, rows.size());
        var rules = new RowRules(now);
        rows.forEach(row -> plan.decide(row, rules));
        return plan;
    }

    List<NewSignUp> signUps() {
        return signUps;
    }

    Lines lines() {
        return lines;
    }

    private void decide(SignUpRow row, RowRules rules) {
        var id = RowRules.uuid(row.uuid());
        if (id != null && !ids.add(id)) {
            lines.leave(row.number(), id, "has the uuid of an earlier row");
        } else if (id != null && site.hasSignUp(id)) {
            lines.note(row.number(), id, Outcome.HERE, List.of("already here, left untouched"));
        } else {
            var candidate = rules.signUp(row);
            if (candidate instanceof Candidate.Usable<NewSignUp> usable) {
                weigh(row, usable.value(), usable.repairs());
            } else {
                lines.leave(row.number(), id, ((Candidate.Unusable<NewSignUp>) candidate).reason());
            }
        }
    }

    private void weigh(SignUpRow row, NewSignUp signUp, List<String> repairs) {
        var owner = site.ownerOfEmail(signUp.email());
        if (owner != null) {
            lines.leave(row.number(), signUp.id(), "has the e-mail address of " + owner + ", who is a member");
        } else if (!site.applyWithEmail(signUp.email())) {
            lines.leave(row.number(), signUp.id(), "has the e-mail address of another application, which is older or was made here");
        } else {
            signUps.add(signUp);
            lines.take(row.number(), signUp.id(), repairs);
        }
    }
}
