package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.tmeit.events.entity.Event;
import se.tmeit.paging.Moment;

/** What the caller has arranged. */
@ApplicationScoped
public class OrganisedEvents {
    @PersistenceContext
    EntityManager em;

    @Inject
    EventAccess access;

    /**
     * Events that are over and were not called off, which the caller organises and may open; the newest first. It asks one query.
     *
     * @param since only those that ended after this time
     * @param place where the page before ended, or null for the first one
     */
    @Transactional
    public List<EventDetails> over(Instant since, Instant now, Moment place, int limit) {
        var organising = access.organising();
        if (organising.isNothing()) {
            return List.of();
        }
        var conditions = new ArrayList<>(List.of("e.visibility in :open", "e.cancelledAt is null", "e.startsAt > :earliest", "e.startsAt < :now",
                "e.endsAt > :since", "e.endsAt <= :now"));
        if (place != null) {
            conditions.add("e.startsAt <= :at and (e.startsAt < :at or e.id < :id)");
        }
        if (!organising.all()) {
            conditions.add(ownCondition(organising));
        }
        var query = em.createQuery("select e from Event e where " + String.join(" and ", conditions) + " order by e.startsAt desc, e.id desc", Event.class)
                .setParameter("open", access.open()).setParameter("earliest", since.minus(EventList.LONGEST)).setParameter("since", since)
                .setParameter("now", now);
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        if (organising.makerId() != null) {
            query.setParameter("maker", organising.makerId());
        }
        if (!organising.teamIds().isEmpty()) {
            query.setParameter("teams", organising.teamIds());
        }
        return query.setMaxResults(limit).getResultStream().map(EventDetails::of).toList();
    }

    private static String ownCondition(Organising organising) {
        var own = new ArrayList<String>();
        if (organising.makerId() != null) {
            own.add("e.createdBy = :maker");
        }
        if (!organising.teamIds().isEmpty()) {
            own.add("e.teamId in :teams");
        }
        return "(" + String.join(" or ", own) + ")";
    }
}
