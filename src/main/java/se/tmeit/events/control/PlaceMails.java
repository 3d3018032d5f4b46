package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import se.tmeit.events.entity.Attendance;
import se.tmeit.events.entity.Event;

/** Tells those whose standing became another than they know, whatever the cause: a place that came free, or one that is no more. */
@ApplicationScoped
public class PlaceMails {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Rolls rolls;

    @Inject
    EventMails mails;

    /** The event must be locked; who comes to one that is called off or has begun is told nothing any more. */
    @Transactional(TxType.MANDATORY)
    public void tell(EventDetails event) {
        if (!event.isCancelled() && event.plan().startsAt().isAfter(clock.instant())) {
            var roll = rolls.of(event);
            roll.withPlace().stream().filter(Attendee::knowsWait).forEach(attendee -> tell(event, attendee, false));
            roll.waiting().stream().filter(attendee -> !attendee.knowsWait()).forEach(attendee -> tell(event, attendee, true));
        }
    }

    /** In a transaction and under a lock of its own. */
    @Transactional(TxType.REQUIRES_NEW)
    public void tell(UUID eventId) {
        var event = em.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
        if (event != null) {
            tell(EventDetails.of(event));
        }
    }

    private void tell(EventDetails event, Attendee attendee, boolean waits) {
        em.find(Attendance.class, new Attendance.Key(event.id(), attendee.member().id())).tell(waits);
        mails.add(waits ? "place-waits" : "place-is-free", event, attendee.member(), Map.of());
    }
}
