package se.tmeit.points.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.MemberVisibility;
import se.tmeit.members.control.Viewer;
import se.tmeit.paging.Moment;
import se.tmeit.points.entity.PointsEntry;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The points of one member, entry by entry. */
@ApplicationScoped
public class MemberPoints {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess access;

    @Inject
    Ledger ledger;

    /**
     * Some entries, newest first.
     *
     * @param events those the entries are about and the caller may open
     * @param next   the cursor of the entries after them, or null
     */
    public record Page(int total, List<PointsEntry> entries, Map<UUID, EventDetails> events, String next) {
        /** What an entry is about; empty for one about no event, or one that the caller may not open. */
        public Optional<EventDetails> eventOf(PointsEntry entry) {
            return Optional.ofNullable(entry.eventId()).map(events::get);
        }
    }

    /** Throws NOT_FOUND alike for those who do not exist and those the caller does not see. */
    public MemberDetails member(String idOrShortId) {
        var viewer = caller.isMaster() ? Viewer.MASTER : Viewer.MEMBER;
        return directory.current().member(idOrShortId).filter(member -> MemberVisibility.sees(viewer, member))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** @param after a cursor, or null for the first page */
    @Transactional
    public Page page(UUID memberId, int limit, String after) {
        var place = after == null ? null : Moment.of(after);
        var query = em.createQuery("select e from PointsEntry e where e.memberId = :member"
                + (place == null ? "" : " and (e.at < :at or e.at = :at and e.id < :id)") + " order by e.at desc, e.id desc", PointsEntry.class)
                .setParameter("member", memberId);
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        var found = query.setMaxResults(limit + 1).getResultList();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var events = shown.stream().map(PointsEntry::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        var last = found.size() > limit ? shown.get(limit - 1) : null;
        return new Page(ledger.totalOf(memberId), shown, access.visibleAmong(events), last == null ? null : new Moment(last.at(), last.id()).cursor());
    }
}
