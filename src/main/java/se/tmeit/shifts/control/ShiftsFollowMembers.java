package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.members.control.AccessLost;
import se.tmeit.shifts.entity.Worker;
import se.tmeit.time.ClubTime;

/** Nobody counts on somebody who has left: their answers to what is to come go, and what they worked before stays. */
@ApplicationScoped
public class ShiftsFollowMembers {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LiveChanges live;

    @Transactional(TxType.MANDATORY)
    void follow(@Observes AccessLost lost) {
        em.createQuery("select w from Worker w, Staffing s where s.eventId = w.eventId and w.memberId = :member and s.night >= :today", Worker.class)
                .setParameter("member", lost.memberId()).setParameter("today", ClubTime.today(clock)).getResultList()
                .forEach(worker -> {
                    em.remove(worker);
                    live.changed(worker.eventId(), Topic.STAFFING);
                });
    }
}
