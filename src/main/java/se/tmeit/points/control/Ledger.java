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
import se.tmeit.points.entity.EntryKind;
import se.tmeit.points.entity.Filing;
import se.tmeit.points.entity.PointsEntry;
import se.tmeit.points.entity.PointsRules;
import se.tmeit.points.entity.Settlement;
import se.tmeit.points.entity.Source;

/** The book of all points: what is booked, and booking. */
@ApplicationScoped
class Ledger {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** From here to the end of the transaction nobody else books; take it before reading what is booked. */
    @Transactional(TxType.MANDATORY)
    public void lock() {
        em.createNativeQuery("select 1 from revision where topic = 'points' for update").getSingleResult();
    }

    /** The rules that hold. */
    @Transactional(TxType.SUPPORTS)
    public PointsRules rules() {
        return em.createQuery("select r from PointsRules r order by r.version desc", PointsRules.class).setMaxResults(1).getSingleResult();
    }

    /** What is booked for an event. */
    @Transactional(TxType.MANDATORY)
    public Map<Source, Integer> bookedFor(UUID eventId) {
        return sums("select e.memberId, e.eventId, sum(e.amount) from PointsEntry e where e.eventId = ?1 group by e.memberId, e.eventId", eventId);
    }

    /** What is booked for all events. */
    @Transactional(TxType.SUPPORTS)
    public Map<Source, Integer> bookedForEvents() {
        return sums("select e.memberId, e.eventId, sum(e.amount) from PointsEntry e where e.kind = ?1 group by e.memberId, e.eventId", EntryKind.EVENT);
    }

    /** What is booked for reports filed. */
    @Transactional(TxType.SUPPORTS)
    public Map<Source, Integer> bookedForReports() {
        var sums = new HashMap<Source, Integer>();
        em.createQuery("select e.memberId, sum(e.amount) from PointsEntry e where e.kind = :kind group by e.memberId", Object[].class)
                .setParameter("kind", EntryKind.REPORTS).getResultList()
                .forEach(row -> sums.put(Source.ofReports((UUID) row[0]), ((Number) row[1]).intValue()));
        return sums;
    }

    /** Everybody's total. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Integer> totals() {
        var totals = new HashMap<UUID, Integer>();
        em.createQuery("select e.memberId, sum(e.amount) from PointsEntry e group by e.memberId", Object[].class).getResultList()
                .forEach(row -> totals.put((UUID) row[0], ((Number) row[1]).intValue()));
        return totals;
    }

    @Transactional(TxType.SUPPORTS)
    public int totalOf(UUID memberId) {
        var sum = em.createQuery("select sum(e.amount) from PointsEntry e where e.memberId = :member", Number.class)
                .setParameter("member", memberId).getSingleResult();
        return sum == null ? 0 : sum.intValue();
    }

    /** How many reports everybody filed. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Long> filings() {
        var filings = new HashMap<UUID, Long>();
        em.createQuery("select f.memberId, count(f) from Filing f group by f.memberId", Object[].class).getResultList()
                .forEach(row -> filings.put((UUID) row[0], (Long) row[1]));
        return filings;
    }

    @Transactional(TxType.SUPPORTS)
    public long filingsOf(UUID memberId) {
        return em.createQuery("select count(f) from Filing f where f.memberId = :member", Long.class).setParameter("member", memberId).getSingleResult();
    }

    /** @return whether it is the event's first report, and counts */
    @Transactional(TxType.MANDATORY)
    public boolean file(UUID eventId, UUID memberId) {
        if (em.find(Filing.class, eventId) != null) {
            return false;
        }
        em.persist(new Filing(eventId, memberId, clock.instant()));
        em.flush();
        return true;
    }

    /** Books the differences between what is booked and what is due; those who are left out get nothing. */
    @Transactional(TxType.MANDATORY)
    public void settle(Map<Source, Integer> booked, Map<Source, Integer> due, int rulesVersion) {
        var now = clock.instant();
        Settlement.differences(booked, due).entrySet().stream().sorted(Comparator.comparing(change -> change.getKey().memberId()))
                .forEach(change -> em.persist(
                        PointsEntry.byRule(change.getKey(), change.getValue(), booked.containsKey(change.getKey()), rulesVersion, now)));
        em.flush();
    }

    private Map<Source, Integer> sums(String query, Object parameter) {
        var sums = new HashMap<Source, Integer>();
        List<Object[]> rows = em.createQuery(query, Object[].class).setParameter(1, parameter).getResultList();
        rows.forEach(row -> sums.put(new Source((UUID) row[0], (UUID) row[1]), ((Number) row[2]).intValue()));
        return sums;
    }
}
