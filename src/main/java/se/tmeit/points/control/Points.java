package se.tmeit.points.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.points.entity.PointsEntry;
import se.tmeit.points.entity.Source;

/** How points are earned, given and taken. */
@ApplicationScoped
public class Points {
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

    /**
     * A report of an event says who worked there, for the first time or anew: they get their points, and those who no longer are in it lose
     * them. Its first report counts for whoever files it. Call {@code EventAccess.locked} before.
     */
    @Transactional(TxType.MANDATORY)
    public void reported(UUID eventId, Set<UUID> worked, UUID filedBy) {
        ledger.lock();
        var rules = ledger.rules();
        var figures = rules.figures();
        ledger.settle(ledger.bookedFor(eventId),
                worked.stream().map(member -> new Source(member, eventId)).collect(Collectors.toMap(Function.identity(), source -> figures.perEvent())),
                rules.version());
        if (ledger.file(eventId, filedBy)) {
            var source = Source.ofReports(filedBy);
            var booked = ledger.bookedForReports();
            booked.keySet().retainAll(Set.of(source));
            ledger.settle(booked, Map.of(source, figures.dueForFiling(ledger.filingsOf(filedBy))), rules.version());
        }
    }

    /** By a master. @param amount negative to take points away */
    @Transactional
    public PointsEntry give(UUID memberId, int amount, String reason) {
        ledger.lock();
        var entry = PointsEntry.byMaster(memberId, amount, reason, caller.memberId(), clock.instant());
        em.persist(entry);
        em.flush();
        audit.record(AuditAction.POINTS_GIVEN, memberId, Map.of("what", String.valueOf(amount), "reason", reason));
        return entry;
    }
}
