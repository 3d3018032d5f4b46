package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.events.entity.Event;

/** What is to come, for timed jobs. They work for nobody in particular: whom they tell must be asked about with {@link EventAccess#isOpenTo}. */
@ApplicationScoped
public class ComingEvents {
    @PersistenceContext
    EntityManager em;

    /** Those that begin in this time and are not called off. */
    @Transactional(TxType.SUPPORTS)
    public List<UUID> between(Instant after, Instant until) {
        return em.createQuery("select e.id from Event e where e.startsAt > :after and e.startsAt <= :until and e.cancelledAt is null order by e.startsAt, e.id",
                UUID.class).setParameter("after", after).setParameter("until", until).getResultList();
    }

    /** The event as it is now, held against every other change until the transaction ends; nothing when it was called off or deleted. */
    @Transactional(TxType.MANDATORY)
    public Optional<EventDetails> locked(UUID id) {
        return Optional.ofNullable(em.find(Event.class, id, LockModeType.PESSIMISTIC_WRITE)).map(EventDetails::of).filter(event -> !event.isCancelled());
    }
}
