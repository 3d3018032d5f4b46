package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Role;
import se.tmeit.events.control.EventCovers.EventCover;
import se.tmeit.events.control.StaffingSummaries.StaffingSummary;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Event;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;
import se.tmeit.paging.Moment;

/** Lists of events. A page costs the same however many events there have been: each query walks an index from where the page begins. */
@ApplicationScoped
public class EventList {
    /** No event is longer, so that those which are not over have begun no earlier than this before. */
    public static final Duration LONGEST = Duration.ofDays(14);

    private static final int MOST_IN_CALENDAR = 2000;

    /** Some events, how many are going to each, the covers of those that have one, and the cursor of the next page or null. */
    public record Page(List<EventDetails> items, Map<UUID, Integer> going, Map<UUID, EventCover> covers, String next) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    StaffingSummaries staffings;

    @Inject
    EventCovers covers;

    /**
     * @param open  what the reader may open, from {@link EventAccess#open}
     * @param after a cursor, or null for the first page
     */
    @Transactional
    public Page page(Set<Visibility> open, EventFilter filter, int limit, String after) {
        var place = after == null ? null : Moment.of(after);
        var query = query(open, filter, place).setMaxResults(limit + 1);
        var found = query.getResultList().stream().map(EventDetails::of).toList();
        var items = found.stream().limit(limit).toList();
        var last = found.size() > limit ? items.get(limit - 1) : null;
        var ids = items.stream().map(EventDetails::id).toList();
        return new Page(items, going(ids), covers.of(ids),
                last == null ? null : new Moment(last.plan().startsAt(), last.id()).cursor());
    }

    /**
     * What calendars show: all events that begin after a time; of too many, the latest.
     *
     * @param role the reader's, null for a visitor
     */
    @Transactional
    public List<EventDetails> since(Role role, Instant earliest) {
        return em.createQuery("select e from Event e where e.visibility in :open and e.startsAt > :earliest order by e.startsAt desc, e.id", Event.class)
                .setParameter("open", Visibility.openTo(role)).setParameter("earliest", earliest).setMaxResults(MOST_IN_CALENDAR)
                .getResultList().stream().map(EventDetails::of).toList();
    }

    private TypedQuery<Event> query(Set<Visibility> open, EventFilter filter, Moment place) {
        var kinds = filter.kinds().isEmpty() ? EnumSet.allOf(EventKind.class) : filter.kinds();
        var conditions = new ArrayList<>(List.of("e.visibility in :open", "e.kind in :kinds"));
        if (filter.from() != null) {
            conditions.add("e.startsAt > :earliest and e.endsAt > :from");
        }
        if (filter.until() != null) {
            conditions.add("e.startsAt < :until");
        }
        var beyond = filter.newestFirst() ? "<" : ">";
        if (place != null) {
            conditions.add("e.startsAt " + beyond + "= :at and (e.startsAt " + beyond + " :at or e.id " + beyond + " :id)");
        }
        var order = filter.newestFirst() ? "desc" : "asc";
        var query = em.createQuery("select e from Event e where " + String.join(" and ", conditions)
                + " order by e.startsAt " + order + ", e.id " + order, Event.class).setParameter("open", open).setParameter("kinds", kinds);
        if (filter.from() != null) {
            query.setParameter("earliest", filter.from().minus(LONGEST)).setParameter("from", filter.from());
        }
        if (filter.until() != null) {
            query.setParameter("until", filter.until());
        }
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        return query;
    }

    /** How those of the events are staffed that are to come, for members' eyes: a visitor's open events are the public ones. */
    public Map<UUID, StaffingSummary> staffing(Set<Visibility> open, List<EventDetails> items) {
        var now = clock.instant();
        return !open.contains(Visibility.MEMBERS) ? Map.of()
                : staffings.of(items.stream().filter(event -> !event.isCancelled() && !event.isOver(now)).map(EventDetails::id).toList());
    }

    private Map<UUID, Integer> going(List<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a.eventId, count(a) from Attendance a where a.eventId in :events and a.answer = :going group by a.eventId",
                        Object[].class)
                .setParameter("events", events).setParameter("going", Answer.GOING).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }
}
