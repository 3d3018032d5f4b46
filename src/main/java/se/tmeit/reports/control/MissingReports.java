package se.tmeit.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.OrganisedEvents;
import se.tmeit.paging.Moment;
import se.tmeit.shifts.control.Crew;

/** The events that the caller has yet to report. */
@ApplicationScoped
public class MissingReports {
    /** How many events are looked at in one go: those of half a year, in most clubs. */
    private static final int AT_ONCE = 200;

    /**
     * An event without a report.
     *
     * @param workers  how many said that they would work
     * @param closesAt from then on only masters report
     */
    public record Missing(EventDetails event, int workers, Instant closesAt) {
    }

    /** Some of them, and the cursor of the next page or null. */
    public record Page(List<Missing> items, String next) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    OrganisedEvents events;

    @Inject
    Crew crew;

    /**
     * Events that are over, had workers and lack a report, for as long as leaders may file it; the newest first.
     *
     * @param after a cursor, or null for the first page
     */
    @Transactional
    public Page page(int limit, String after) {
        var now = clock.instant();
        var place = after == null ? null : Moment.of(after);
        var found = new ArrayList<Missing>();
        List<EventDetails> looked;
        do {
            looked = events.over(ReportPeriod.earliestEnd(now), now, place, AT_ONCE);
            missing(looked).forEach(found::add);
            place = looked.isEmpty() ? null : placeOf(looked.get(looked.size() - 1));
        } while (found.size() <= limit && looked.size() == AT_ONCE);
        var items = found.stream().limit(limit).toList();
        return new Page(items, found.size() > limit ? placeOf(items.get(limit - 1).event()).cursor() : null);
    }

    private Stream<Missing> missing(List<EventDetails> among) {
        if (among.isEmpty()) {
            return Stream.empty();
        }
        var ids = among.stream().map(EventDetails::id).toList();
        var workers = crew.sizes(ids);
        var reported = new HashSet<UUID>(em.createQuery("select r.eventId from Report r where r.eventId in :events", UUID.class)
                .setParameter("events", ids).getResultList());
        return among.stream().filter(event -> workers.containsKey(event.id()) && !reported.contains(event.id()))
                .map(event -> new Missing(event, workers.get(event.id()), ReportPeriod.end(event)));
    }

    private static Moment placeOf(EventDetails event) {
        return new Moment(event.startsAt(), event.id());
    }
}
