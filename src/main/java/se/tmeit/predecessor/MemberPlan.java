package se.tmeit.predecessor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.tmeit.predecessor.Report.Outcome;

/** Decides about every member before anything is written, so that no row can make the database refuse the others. */
final class MemberPlan {
    private final Site site;
    private final Lines lines;
    private final List<NewMember> members = new ArrayList<>();

    private record Entry(SourceRow row, NewMember member, List<String> repairs) {
    }

    private MemberPlan(Site site, int rows) {
        this.site = site;
        this.lines = new Lines("members", rows);
    }

    static MemberPlan of(List<SourceRow> rows, Site site, Instant now) {
        var plan = new MemberPlan(site, rows.size());
        plan.take(plan.withoutRivals(plan.usable(rows, new RowRules(now))));
        return plan;
    }

    List<NewMember> members() {
        return members;
    }

    Lines lines() {
        return lines;
    }

    private List<Entry> usable(List<SourceRow> rows, RowRules rules) {
        var entries = new ArrayList<Entry>();
        Map<Long, UUID> shortIds = new HashMap<>();
        for (var row : rows) {
            var id = RowRules.uuid(row.uuid());
            var earlier = id == null ? null : shortIds.putIfAbsent(Site.shortBits(id), id);
            var candidate = rules.member(row);
            if (id != null && id.equals(earlier)) {
                leave(row, "has the uuid of an earlier row");
            } else if (id != null && site.has(id)) {
                lines.note(row.number(), id, Outcome.HERE, List.of("already here, left untouched"));
            } else if (earlier != null) {
                leave(row, "has the short id of " + earlier);
            } else if (id != null && site.ownerOfShortIdOf(id) != null) {
                leave(row, "has the short id of " + site.ownerOfShortIdOf(id) + ", who is on this site already");
            } else if (candidate instanceof Candidate.Usable<NewMember> usable) {
                entries.add(new Entry(row, usable.value(), usable.repairs()));
            } else {
                leave(row, ((Candidate.Unusable<NewMember>) candidate).reason());
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
            lines.take(entry.row().number(), member.id(), entry.repairs());
        }
    }

    private void leave(SourceRow row, String reason) {
        lines.leave(row.number(), RowRules.uuid(row.uuid()), reason);
    }
}
