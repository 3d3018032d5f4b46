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
import se.tmeit.paging.TimeOrder;
import se.tmeit.points.entity.PointsEntry;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The points of one member, entry by entry. */
@ApplicationScoped
public class MemberPoints {
    private static final TimeOrder<PointsEntry> NEWEST_FIRST = new TimeOrder<>(PointsEntry.class, "at", true, entry -> new Moment(entry.at(), entry.id()));

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
        var page = NEWEST_FIRST.page(em, "i.memberId = :member", Map.of("member", memberId), limit, after);
        var events = page.items().stream().map(PointsEntry::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Page(ledger.totalOf(memberId), page.items(), access.visibleAmong(events), page.next());
    }
}
