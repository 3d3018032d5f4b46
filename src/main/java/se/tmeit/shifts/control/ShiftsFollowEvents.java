package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.events.control.EventChanged;
import se.tmeit.events.control.EventDetails;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.Staffing;
import se.tmeit.shifts.entity.StaffingNeed;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.shifts.entity.WorkHour;
import se.tmeit.shifts.entity.Worker;

/** What becomes of the workers when their event is called off, taken up again or moved: they are told, and nobody is taken at an old word. */
@ApplicationScoped
public class ShiftsFollowEvents {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ShiftMails mails;

    @Inject
    LiveChanges live;

    @Transactional(TxType.MANDATORY)
    void follow(@Observes EventChanged change) {
        var event = change.event();
        var staffing = em.find(Staffing.class, event.id());
        if (staffing == null) {
            return;
        }
        switch (change.action()) {
            case EVENT_CANCELLED -> doubt(event, "work-cancelled");
            case EVENT_REINSTATED -> doubt(event, "work-on-again");
            case EVENT_EDITED -> {
                if (!staffing.night().equals(Night.of(event.startsAt()))) {
                    move(staffing, Night.of(event.startsAt()));
                    if (!event.isOver(clock.instant())) {
                        doubt(event, "work-moved");
                    }
                }
            }
            default -> {
            }
        }
        live.changed(event.id(), Topic.STAFFING);
    }

    private void doubt(EventDetails event, String template) {
        var willing = em.createQuery("select w from Worker w where w.eventId = :event and w.answer <> :no", Worker.class)
                .setParameter("event", event.id()).setParameter("no", WorkAnswer.NO).getResultList();
        willing.forEach(worker -> worker.doubt(clock.instant()));
        em.createQuery("update WorkHour h set h.sure = false where h.eventId = :event").setParameter("event", event.id()).executeUpdate();
        mails.tell(willing.stream().map(Worker::memberId).toList(), template, event);
    }

    /** To the same hours of the other night; where the clocks skip one, its workers and needs go into the next. */
    private void move(Staffing staffing, Night to) {
        var from = staffing.night();
        var needs = new HashMap<Object, StaffingNeed>();
        all("StaffingNeed", StaffingNeed.class, staffing.eventId()).forEach(need -> {
            var hour = to.sameHourAs(need.hour(), from);
            needs.merge(List.of(need.job(), hour), new StaffingNeed(need.eventId(), need.job(), hour, need.needed()),
                    (one, other) -> one.needed() < other.needed() ? other : one);
        });
        var hours = new HashMap<Object, WorkHour>();
        all("WorkHour", WorkHour.class, staffing.eventId()).forEach(worked -> {
            var hour = to.sameHourAs(worked.hour(), from);
            hours.put(List.of(worked.memberId(), hour), new WorkHour(worked.eventId(), worked.memberId(), hour, false));
        });
        replace("StaffingNeed", staffing.eventId(), needs);
        replace("WorkHour", staffing.eventId(), hours);
        staffing.moveTo(to);
    }

    private <T> List<T> all(String entity, Class<T> type, UUID event) {
        return em.createQuery("select e from " + entity + " e where e.eventId = :event", type).setParameter("event", event).getResultList();
    }

    private void replace(String entity, UUID event, Map<Object, ?> rows) {
        em.createQuery("delete from " + entity + " e where e.eventId = :event").setParameter("event", event).executeUpdate();
        rows.values().forEach(em::persist);
    }
}
