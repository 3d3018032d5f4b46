package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.entity.HistoryEntry;
import se.tmeit.members.entity.HistoryEntry.Kind;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;

/** The periods of roles, titles and teams: reading, correcting, and ending the current one. */
@ApplicationScoped
public class MemberHistory {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** Newest first. */
    @Transactional
    public List<HistoryEntry> of(UUID memberId) {
        return em.createQuery("select e from HistoryEntry e where e.memberId = :member order by e.startedOn desc, e.id", HistoryEntry.class)
                .setParameter("member", memberId).getResultList();
    }

    @Transactional
    public HistoryEntry find(UUID memberId, UUID entryId) {
        var entry = em.find(HistoryEntry.class, entryId);
        if (entry == null || !entry.memberId().equals(memberId)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return entry;
    }

    /** @param endedOn null for a current entry, which only a change of role, title or team can end */
    @Transactional
    public HistoryEntry correct(UUID memberId, UUID entryId, LocalDate startedOn, LocalDate endedOn) {
        var entry = find(memberId, entryId);
        if (entry.isCurrent() != (endedOn == null)) {
            throw new ProblemException(ProblemType.HISTORY_CURRENT);
        }
        requirePast("startedOn", startedOn);
        if (endedOn != null) {
            requirePast("endedOn", endedOn);
            if (endedOn.isBefore(startedOn)) {
                throw ProblemException.invalid("endedOn", "must not be before startedOn");
            }
        }
        if (entry.kind() == Kind.ROLE && overlapsAnotherRole(entry, startedOn, endedOn)) {
            throw ProblemException.invalid("startedOn", "must not overlap another role of the member");
        }
        entry.correct(startedOn, endedOn);
        audit.record(AuditAction.HISTORY_CORRECTED, memberId, describe(entry));
        return entry;
    }

    /** One role may begin on the day on which another ends. */
    private boolean overlapsAnotherRole(HistoryEntry entry, LocalDate startedOn, LocalDate endedOn) {
        return of(entry.memberId()).stream()
                .filter(other -> other.kind() == Kind.ROLE && !other.id().equals(entry.id()))
                .anyMatch(other -> (endedOn == null || other.startedOn().isBefore(endedOn))
                        && (other.endedOn() == null || startedOn.isBefore(other.endedOn())));
    }

    @Transactional
    public void remove(UUID memberId, UUID entryId) {
        var entry = find(memberId, entryId);
        if (entry.isCurrent()) {
            throw new ProblemException(ProblemType.HISTORY_CURRENT);
        }
        em.remove(entry);
        audit.record(AuditAction.HISTORY_REMOVED, memberId, describe(entry));
    }

    private static Map<String, String> describe(HistoryEntry entry) {
        var details = new TreeMap<>(Map.of("kind", entry.kind().name(), "what", entry.kind() == Kind.ROLE ? entry.role().name() : entry.name(),
                "startedOn", entry.startedOn().toString()));
        if (entry.endedOn() != null) {
            details.put("endedOn", entry.endedOn().toString());
        }
        return details;
    }

    void begin(HistoryEntry entry) {
        requirePast("since", entry.startedOn());
        em.persist(entry);
    }

    void endRole(UUID memberId, LocalDate on) {
        end(current(memberId, Kind.ROLE), on);
    }

    void endTitle(UUID memberId, LocalDate on) {
        end(current(memberId, Kind.TITLE), on);
    }

    /** Like {@link #endTeam}, for a day that nobody chose: who joined after it was in the team for no time. */
    void closeTeam(UUID memberId, UUID teamId, LocalDate on) {
        var entries = currentIn(memberId, teamId);
        entries.forEach(entry -> entry.end(on.isBefore(entry.startedOn()) ? entry.startedOn() : on));
        em.flush();
    }

    void endTeam(UUID memberId, UUID teamId, LocalDate on) {
        end(currentIn(memberId, teamId), on);
    }

    /** The periods that still run take the new name; past ones keep the name of their time. */
    void renameTitle(UUID titleId, String name, String nameEn) {
        em.createQuery("select e from HistoryEntry e where e.titleId = :id and e.endedOn is null", HistoryEntry.class)
                .setParameter("id", titleId).getResultList().forEach(entry -> entry.call(name, nameEn));
    }

    void renameTeam(UUID teamId, String name) {
        em.createQuery("select e from HistoryEntry e where e.teamId = :id and e.endedOn is null", HistoryEntry.class)
                .setParameter("id", teamId).getResultList().forEach(entry -> entry.call(name, null));
    }

    private List<HistoryEntry> currentIn(UUID memberId, UUID teamId) {
        return current(memberId, Kind.TEAM).stream().filter(entry -> teamId.equals(entry.teamId())).toList();
    }

    private List<HistoryEntry> current(UUID memberId, Kind kind) {
        return em.createQuery("select e from HistoryEntry e where e.memberId = :member and e.kind = :kind and e.endedOn is null", HistoryEntry.class)
                .setParameter("member", memberId).setParameter("kind", kind).getResultList();
    }

    /** What began on the very day on which it ends was a mistake of that day, and leaves no trace. */
    private void end(List<HistoryEntry> entries, LocalDate on) {
        requirePast("since", on);
        for (var entry : entries) {
            if (on.isBefore(entry.startedOn())) {
                throw ProblemException.invalid("since", "must not be before " + entry.startedOn() + ", when what it replaces began");
            }
            if (on.equals(entry.startedOn())) {
                em.remove(entry);
            } else {
                entry.end(on);
            }
        }
        em.flush();
    }

    private void requirePast(String field, LocalDate date) {
        if (date.isAfter(ClubTime.today(clock))) {
            throw ProblemException.invalid(field, "must not be in the future");
        }
    }
}
