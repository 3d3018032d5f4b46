package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.work.TimedJob;

/** Tells of places that came free without anybody's answer: somebody left the club, or may not open the event any more. */
@ApplicationScoped
public class PlaceRound implements TimedJob {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    PlaceMails mails;

    @Override
    public String name() {
        return "free-places";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        em.createQuery("select e.id from Event e where e.startsAt > :now and e.capacity is not null and e.cancelledAt is null", UUID.class)
                .setParameter("now", clock.instant()).getResultList().forEach(mails::tell);
    }
}
