package se.tmeit.predecessor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.tmeit.predecessor.Report.Outcome;

/** Decides about every event. */
final class EventPlan {
    private final Site site;
    private final Lines lines;
    private final List<NewEvent> events = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    private EventPlan(Site site, int rows) {
        this.site = site;
        this.lines = new Lines("events", rows);
    }

    static EventPlan of(List<EventRow> rows, Site site, Instant now) {
        var plan = new EventPlan(site, rows.size());
        var rules = new EventRules(now);
        rows.forEach(row -> plan.decide(row, rules));
        return plan;
    }

    List<NewEvent> events() {
        return events;
    }

    Lines lines() {
        return lines;
    }

    private void decide(EventRow row, EventRules rules) {
        var id = RowRules.uuid(row.uuid());
        if (id != null && !ids.add(id)) {
            lines.leave(row.number(), id, "has the uuid of an earlier row");
        } else if (id != null && site.hasEvent(id)) {
            lines.note(row.number(), id, Outcome.HERE, List.of("already here, left untouched"));
        } else if (id != null && site.deletedEvent(id)) {
            lines.note(row.number(), id, Outcome.HERE, List.of("was deleted here, and stays so"));
        } else {
            var candidate = rules.event(row);
            if (candidate instanceof Candidate.Usable<NewEvent> usable) {
                events.add(usable.value());
                lines.take(row.number(), id, usable.repairs());
            } else {
                lines.leave(row.number(), id, ((Candidate.Unusable<NewEvent>) candidate).reason());
            }
        }
    }
}
