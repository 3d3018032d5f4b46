package se.tmeit.predecessor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.tmeit.predecessor.Report.Outcome;

/** Decides who of those with an account on an even older site is to be invited. The site knows the members of this import already. */
final class OldAccountPlan {
    private final Site site;
    private final Lines lines;
    private final List<NewMember> invited = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    private OldAccountPlan(Site site, int rows) {
        this.site = site;
        this.lines = new Lines("member_website_migration", rows);
    }

    static OldAccountPlan of(List<SourceRow> rows, Site site, Instant now) {
        var plan = new OldAccountPlan(site, rows.size());
        var rules = new RowRules(now);
        rows.forEach(row -> plan.decide(row, rules));
        return plan;
    }

    List<NewMember> invited() {
        return invited;
    }

    Lines lines() {
        return lines;
    }

    private void decide(SourceRow row, RowRules rules) {
        var id = RowRules.uuid(row.uuid());
        if (row.moved()) {
            lines.note(row.number(), id, Outcome.MOVED, List.of());
        } else if (id != null && !ids.add(id)) {
            lines.leave(row.number(), id, "has the uuid of an earlier row");
        } else if (id != null && site.hasInvitation(id)) {
            lines.note(row.number(), id, Outcome.HERE, List.of("already here, left untouched"));
        } else {
            var candidate = rules.oldAccount(row);
            if (candidate instanceof Candidate.Usable<NewMember> usable) {
                weigh(row, usable.value(), usable.repairs());
            } else {
                lines.leave(row.number(), id, ((Candidate.Unusable<NewMember>) candidate).reason());
            }
        }
    }

    /** Whoever is a member needs no invitation; what belongs to another invitation is not given to two. */
    private void weigh(SourceRow row, NewMember person, List<String> repairs) {
        var owner = person.email() == null ? null : site.ownerOfEmail(person.email());
        if (owner != null) {
            lines.leave(row.number(), person.id(), "has the e-mail address of " + owner + ", who is a member");
        } else if (person.oldUserName() != null && site.hasOldUserName(person.oldUserName())) {
            lines.leave(row.number(), person.id(), "has the old user name of somebody who is a member");
        } else {
            var invitee = person;
            if (invitee.oldUserName() != null && !site.inviteOldUserName(invitee.oldUserName())) {
                repairs.add("old user name belongs to another invitation and is left out");
                invitee = invitee.withoutOldUserName();
            }
            if (invitee.email() != null && !site.inviteEmail(invitee.email())) {
                repairs.add("e-mail address belongs to another invitation and is left out, so that a master has to add one");
                invitee = invitee.withoutEmail();
            }
            invited.add(invitee);
            lines.take(row.number(), invitee.id(), repairs);
        }
    }
}
