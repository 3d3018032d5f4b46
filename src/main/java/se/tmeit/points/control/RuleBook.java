package se.tmeit.points.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.points.entity.Figures;
import se.tmeit.points.entity.PointsRules;
import se.tmeit.points.entity.Settlement;
import se.tmeit.points.entity.Source;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The rules in all their versions, and what another one would change. */
@ApplicationScoped
public class RuleBook {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Ledger ledger;

    @Inject
    Audit audit;

    /** What other figures would mean for somebody. */
    public record Change(UUID memberId, int before, int after) {
    }

    @Transactional(TxType.SUPPORTS)
    public PointsRules current() {
        return ledger.rules();
    }

    /** The newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<PointsRules> versions(int limit) {
        return em.createQuery("select r from PointsRules r order by r.version desc", PointsRules.class).setMaxResults(limit).getResultList();
    }

    /** Those whose total would change, those with most to win or lose first; changes nothing. */
    @Transactional
    public List<Change> dryRun(Figures figures) {
        var changes = new HashMap<UUID, Integer>();
        Settlement.differences(booked(), due(figures)).forEach((source, amount) -> changes.merge(source.memberId(), amount, Integer::sum));
        var totals = ledger.totals();
        return changes.entrySet().stream().filter(change -> change.getValue() != 0)
                .sorted(Comparator.comparing((Map.Entry<UUID, Integer> change) -> -Math.abs(change.getValue())).thenComparing(Map.Entry::getKey))
                .map(change -> new Change(change.getKey(), totals.getOrDefault(change.getKey(), 0),
                        totals.getOrDefault(change.getKey(), 0) + change.getValue()))
                .toList();
    }

    /** Makes a new version, and counts everything by it that was earned so far. @param version what the master saw */
    @Transactional
    public void apply(int version, Figures figures, String reason) {
        ledger.lock();
        var rules = ledger.rules();
        if (rules.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        var next = rules.next(figures, reason, caller.memberId(), clock.instant());
        em.persist(next);
        em.flush();
        ledger.settle(booked(), due(figures), next.version());
        audit.record(AuditAction.POINTS_RULES_CHANGED, null, Map.of("what", String.valueOf(next.version()), "perEvent",
                String.valueOf(figures.perEvent()), "reports", String.valueOf(figures.reports()), "reportsBonus", String.valueOf(figures.reportsBonus())));
    }

    private Map<Source, Integer> booked() {
        var booked = ledger.bookedForEvents();
        booked.putAll(ledger.bookedForReports());
        return booked;
    }

    /** Who has something for an event worked there; entries that cancel out say that they did not. */
    private Map<Source, Integer> due(Figures figures) {
        var due = new HashMap<Source, Integer>();
        ledger.bookedForEvents().forEach((source, sum) -> due.put(source, sum == 0 ? 0 : figures.perEvent()));
        ledger.filings().forEach((member, filed) -> due.put(Source.ofReports(member), figures.dueForFiling(filed)));
        return due;
    }
}
