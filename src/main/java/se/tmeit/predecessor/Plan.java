package se.tmeit.predecessor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.tmeit.predecessor.Report.Line;
import se.tmeit.predecessor.Report.Outcome;

/** Decides about every row before anything is written, so that no row can make the database refuse the others. */
final class Plan {
    private final Site site;
    private final Line[] lines;
    private final List<NewMember> members = new ArrayList<>();

    private record Entry(SourceRow row, NewMember member, List<String> repairs) {
    }

    private Plan(Site site, int rows) {
        this.site = site;
        this.lines = new Line[rows];
    }

    static Plan of(List<SourceRow> rows, Site site, Instant now) {
        var plan = new Plan(site, rows.size());
        plan.take(plan.withoutRivals(plan.usable(rows, new RowRules(now))));
        return plan;
    }

    List<NewMember> members() {
        return members;
    }

    Report report() {
        return new Report(List.of(lines), members.stream().filter(member -> member.passwordHash() != null).count());
    }

    private List<Entry> usable(List<SourceRow> rows, RowRules rules) {
        var entries = new ArrayList<Entry>();
        Map<Long, UUID> shortIds = new HashMap<>();
        for (var row : rows) {
            var id = RowRules.uuid(row);
            var earlier = id == null ? null : shortIds.putIfAbsent(Site.shortBits(id), id);
            var candidate = rules.check(row);
            if (id != null && id.equals(earlier)) {
                leave(row, "has the uuid of an earlier row");
            } else if (id != null && site.has(id)) {
                note(row, Outcome.HERE, List.of("already here, left untouched"));
            } else if (earlier != null) {
                leave(row, "has the short id of " + earlier);
            } else if (id != null && site.ownerOfShortIdOf(id) != null) {
                leave(row, "has the short id of " + site.ownerOfShortIdOf(id) + ", who is on this site already");
            } else if (candidate instanceof Candidate.Usable usable) {
                entries.add(new Entry(row, usable.member(), usable.repairs()));
            } else {
                leave(row, ((Candidate.Unusable) candidate).reason());
            }
        }
        return entries;
    }

    private List<Entry> withoutRivals(List<Entry> entries) {
        Map<String, NewMember> winners = new HashMap<>();
        entries.forEach(entry -> winners.merge(entry.member().email(), entry.member(), Rival::winner));
        var left = new ArrayList<Entry>();
        for (var entry : entries) {
            var winner = winners.get(entry.member().email());
            var owner = site.ownerOfEmail(entry.member().email());
            if (owner != null) {
                leave(entry.row(), "has the e-mail address of " + owner + ", who is on this site already");
            } else if (winner != entry.member()) {
                leave(entry.row(), "has the e-mail address of " + winner.id() + ", who was taken because that row " + Rival.reason(winner, entry.member()));
            } else {
                left.add(entry);
            }
        }
        return left;
    }

    private void take(List<Entry> entries) {
        Set<String> oldUserNames = new HashSet<>();
        for (var entry : entries) {
            var member = entry.member();
            var oldUserName = member.oldUserName();
            if (oldUserName != null && (site.hasOldUserName(oldUserName) || !oldUserNames.add(oldUserName))) {
                entry.repairs().add("old user name belongs to another member and is left out");
                member = member.withoutOldUserName();
            }
            members.add(member);
            note(entry.row(), entry.repairs().isEmpty() ? Outcome.TAKEN : Outcome.REPAIRED, entry.repairs());
        }
    }

    private void leave(SourceRow row, String reason) {
        note(row, Outcome.LEFT, List.of(reason));
    }

    private void note(SourceRow row, Outcome outcome, List<String> notes) {
        var id = RowRules.uuid(row);
        lines[row.number() - 1] = new Line(id == null ? "row " + row.number() : id.toString(), outcome, notes);
    }
}
