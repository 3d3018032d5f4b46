package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.shifts.entity.WorkHour;
import se.tmeit.shifts.entity.Worker;
import se.tmeit.time.ClubTime;

/** Signing up to work at an event. The event's lock makes those who press at the same moment come one after the other. */
@ApplicationScoped
public class Shifts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(ClubTime.ZONE);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Staffings staffings;

    @Inject
    Sheets sheets;

    @Inject
    ShiftMails mails;

    @Inject
    LiveChanges live;

    @Inject
    Audit audit;

    /** What a member says for themselves. */
    @Transactional
    public void answer(UUID eventId, WorkerDetails answer) {
        var event = ahead(eventId);
        store(event, answer, answer.comment());
    }

    /** The caller, who answered before, makes up their mind: a yes is for the hours and the job that they gave. */
    @Transactional
    public void settle(UUID eventId, boolean works) {
        var event = ahead(eventId);
        var before = sheets.of(eventId).worker(caller.memberId()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        store(event, works ? before.yes() : before.no(), before.comment());
    }

    /** An organiser puts somebody to work, who is told; the same rules hold for them as if they had said yes. */
    @Transactional
    public void add(UUID eventId, WorkerDetails yes) {
        var event = ahead(eventId);
        access.requireOrganiser(event);
        if (!access.isOpenTo(yes.memberId(), event)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        var before = sheets.of(eventId).worker(yes.memberId());
        store(event, yes, before.map(WorkerDetails::comment).orElse(null));
        record(AuditAction.WORKER_ADDED, event, yes.memberId());
        if (!caller.is(yes.memberId()) && before.filter(worker -> worker.answer() == WorkAnswer.YES).isEmpty()) {
            mails.tell(Set.of(yes.memberId()), "work-added", event);
        }
    }

    /** An organiser takes somebody's answer away, who is told if it was a yes. */
    @Transactional
    public void remove(UUID eventId, UUID memberId) {
        var event = ahead(eventId);
        access.requireOrganiser(event);
        var worker = em.find(Worker.class, new Worker.Key(eventId, memberId));
        if (worker == null) {
            return;
        }
        em.remove(worker);
        live.changed(eventId, Topic.STAFFING);
        record(AuditAction.WORKER_REMOVED, event, memberId);
        if (!caller.is(memberId) && worker.answer() == WorkAnswer.YES) {
            mails.tell(Set.of(memberId), "work-removed", event);
        }
    }

    private EventDetails ahead(UUID eventId) {
        var event = access.locked(eventId);
        if (event.isCancelled()) {
            throw new ProblemException(ProblemType.EVENT_CANCELLED);
        }
        if (event.isOver(clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_OVER);
        }
        return event;
    }

    private void store(EventDetails event, WorkerDetails answer, String comment) {
        requireHours(event, answer);
        staffings.begun(event);
        if (answer.answer() == WorkAnswer.YES) {
            requireNeeded(event, answer);
            requireFree(event, answer);
        }
        var worker = em.find(Worker.class, new Worker.Key(event.id(), answer.memberId()));
        if (worker == null) {
            worker = new Worker(event.id(), answer.memberId());
        }
        worker.answer(answer.answer(), answer.job(), answer.hoursUnknown(), clock.instant());
        worker.comment(comment);
        em.persist(worker);
        storeHours(event.id(), answer);
        live.changed(event.id(), Topic.STAFFING);
    }

    private void storeHours(UUID eventId, WorkerDetails answer) {
        em.createQuery("delete from WorkHour h where h.eventId = :event and h.memberId = :member").setParameter("event", eventId)
                .setParameter("member", answer.memberId()).executeUpdate();
        answer.hours().forEach(hour -> em.persist(new WorkHour(eventId, answer.memberId(), hour, answer.answer() == WorkAnswer.YES)));
        em.flush();
    }

    private static void requireHours(EventDetails event, WorkerDetails answer) {
        var night = Night.of(event.startsAt()).hours();
        if (!night.containsAll(answer.hours())) {
            throw ProblemException.invalid("hours", "must be beginnings of hours of the event's night");
        }
        if (answer.answer() != WorkAnswer.NO && answer.hours().isEmpty() != answer.hoursUnknown()) {
            throw ProblemException.invalid("hours", "must be given, or hoursUnknown be true, and not both");
        }
    }

    private void requireNeeded(EventDetails event, WorkerDetails yes) {
        var sheet = sheets.of(event.id());
        if (!sheet.hasPlaceFor(yes)) {
            throw yes.hoursUnknown() ? new ProblemException(ProblemType.SHIFT_FULL)
                    : ProblemException.naming(ProblemType.SHIFT_FULL, "hours", "nobody more is needed at " + clock(sheet.beyondTheNeed(yes)));
        }
    }

    private void requireFree(EventDetails event, WorkerDetails yes) {
        if (!yes.hours().isEmpty() && em.createQuery("""
                        select count(h) from WorkHour h
                        where h.memberId = :member and h.sure = true and h.eventId <> :event and h.hour in :hours""", Long.class)
                .setParameter("member", yes.memberId()).setParameter("event", event.id()).setParameter("hours", yes.hours())
                .getSingleResult() > 0) {
            throw new ProblemException(ProblemType.SHIFT_OVERLAPS);
        }
    }

    private static String clock(Set<Instant> hours) {
        return hours.stream().map(CLOCK::format).collect(Collectors.joining(", "));
    }

    private void record(AuditAction action, EventDetails event, UUID memberId) {
        audit.record(action, memberId, Map.of("event", event.id().toString(), "title", event.title()));
    }
}
