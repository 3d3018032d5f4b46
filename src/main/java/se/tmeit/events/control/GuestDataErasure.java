package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.events.entity.GuestProfile;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.work.TimedJob;

/** Forgets what guests gave for an event 14 days after it, and what was remembered of members who left the club. */
@ApplicationScoped
public class GuestDataErasure implements TimedJob {
    private static final Duration AFTER_THE_EVENT = Duration.ofDays(14);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MemberDirectory directory;

    @Override
    public String name() {
        return "guest-data-erasure";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        em.createQuery("delete from GuestData g where g.eventId in (select e.id from Event e where e.endsAt < :before)")
                .setParameter("before", clock.instant().minus(AFTER_THE_EVENT)).executeUpdate();
        var members = directory.current();
        em.createQuery("select p from GuestProfile p", GuestProfile.class).getResultStream()
                .filter(profile -> members.member(profile.memberId()).filter(MemberDetails::mayLogIn).isEmpty()).forEach(em::remove);
    }

    /** They do not come after all. */
    @Transactional(TxType.MANDATORY)
    void erase(UUID eventId, UUID memberId) {
        em.createQuery("delete from GuestData g where g.eventId = :event and g.memberId = :member")
                .setParameter("event", eventId).setParameter("member", memberId).executeUpdate();
    }

    /** The event asks its guests for nothing any more. */
    @Transactional(TxType.MANDATORY)
    void eraseAll(UUID eventId) {
        em.createQuery("delete from GuestData g where g.eventId = :event").setParameter("event", eventId).executeUpdate();
    }
}
