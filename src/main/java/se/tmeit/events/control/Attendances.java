package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Attendance;
import se.tmeit.events.entity.Standing;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Answers to whether one comes. Each is given under the event's lock, so that the last place goes to one. */
@ApplicationScoped
public class Attendances {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Rolls rolls;

    @Inject
    PlaceMails places;

    @Inject
    EventMails mails;

    @Inject
    GuestDataErasure guestData;

    @Inject
    Audit audit;

    @Inject
    LiveChanges live;

    /** The caller's own. @param note or null */
    @Transactional
    public void answer(UUID eventId, Answer answer, String note) {
        var event = access.locked(eventId);
        var memberId = caller.memberId();
        rolls.of(event).standingOf(memberId).refusal(event.plan(), event.isCancelled(), answer, clock.instant()).ifPresent(refusal -> {
            throw new ProblemException(refusal);
        });
        var attendance = Optional.ofNullable(em.find(Attendance.class, new Attendance.Key(eventId, memberId)))
                .orElseGet(() -> new Attendance(eventId, memberId));
        attendance.answer(answer, note, databaseTime());
        em.persist(attendance);
        if (answer != Answer.GOING) {
            guestData.erase(eventId, memberId);
        }
        attendance.tell(rolls.of(event).standingOf(memberId) == Standing.WAITING);
        places.tell(event);
        live.changed(eventId, Topic.ATTENDANCE);
    }

    /** The caller makes up their mind; their note stays. @return whether they wait for a place now */
    @Transactional
    public boolean settle(UUID eventId, boolean comes) {
        var before = rolls.of(access.visible(eventId)).answerOf(caller.memberId()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        answer(eventId, comes ? Answer.GOING : Answer.NOT_GOING, before.note());
        return rolls.of(access.visible(eventId)).standingOf(caller.memberId()) == Standing.WAITING;
    }

    /** Takes somebody off the list, as an organiser. */
    @Transactional
    public void remove(UUID eventId, UUID memberId) {
        var event = access.locked(eventId);
        access.requireOrganiser(event);
        var attendee = rolls.of(event).answerOf(memberId).filter(one -> one.answer() != Answer.NOT_GOING)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (event.isOver(clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_OVER);
        }
        em.remove(em.find(Attendance.class, new Attendance.Key(eventId, memberId)));
        em.flush();
        audit.record(AuditAction.ATTENDEE_REMOVED, memberId, Map.of("event", eventId.toString(), "title", event.plan().title()));
        mails.add("attendee-removed", event, attendee.member(), Map.of());
        places.tell(event);
        live.changed(eventId, Topic.ATTENDANCE);
    }

    /** The one clock of all servers, read under the event's lock: whoever had the lock first has the earlier time. */
    private Instant databaseTime() {
        return ((Timestamp) em.createNativeQuery("select clock_timestamp()").getSingleResult()).toInstant();
    }
}
