package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.entity.Event;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Events, from the first plan to the last change. */
@ApplicationScoped
public class Events {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    MemberDirectory directory;

    @Inject
    Audit audit;

    @Inject
    LiveChanges live;

    @Inject
    jakarta.enterprise.event.Event<EventChanged> changes;

    /** @return the ids, in the order of the plans; several make a series */
    @Transactional
    public List<UUID> create(List<EventPlan> plans) {
        if (!access.mayCreate()) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        plans.forEach(this::requireSensible);
        var series = plans.size() > 1 ? UUID.randomUUID() : null;
        var now = clock.instant();
        var events = plans.stream().map(plan -> new Event(plan, series, caller.memberId(), now)).toList();
        events.forEach(em::persist);
        em.flush();
        audit.record(AuditAction.EVENT_CREATED, null, Map.of("title", plans.get(0).title(), "events", String.valueOf(plans.size())));
        return events.stream().map(Event::id).toList();
    }

    @Transactional
    public void edit(UUID id, int version, EventPlan plan) {
        var event = organised(id, version);
        requireSensible(plan);
        event.plan(plan, clock.instant());
        changed(event, AuditAction.EVENT_EDITED);
    }

    /** Edits an event of a series, and all others of it that are not over in the same way, each on its own day. */
    @Transactional
    public void editSeries(UUID id, int version, EventPlan plan) {
        var event = organised(id, version);
        requireSensible(plan);
        var before = event.plan();
        var others = em.createQuery("select e from Event e where e.seriesId = :series and e.endsAt > :now and e.id <> :id order by e.startsAt", Event.class)
                .setParameter("series", event.seriesId()).setParameter("now", clock.instant()).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        event.plan(plan, clock.instant());
        changed(event, AuditAction.EVENT_EDITED);
        for (var other : others) {
            other.plan(other.plan().changedAlong(before, plan), clock.instant());
            changed(other, AuditAction.EVENT_EDITED);
        }
    }

    /** Calls it off, and tells those who planned to come or to work. */
    @Transactional
    public void cancel(UUID id, int version, String reason) {
        var event = organised(id, version);
        if (EventDetails.of(event).isOver(clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_OVER);
        }
        event.cancel(reason, clock.instant());
        changed(event, AuditAction.EVENT_CANCELLED);
    }

    @Transactional
    public void reinstate(UUID id, int version) {
        var event = organised(id, version);
        event.reinstate(clock.instant());
        changed(event, AuditAction.EVENT_REINSTATED);
    }

    /** With everything that belongs to it; what was earned by working there stays. Masters only. */
    @Transactional
    public void delete(UUID id, int version) {
        var event = organised(id, version);
        em.remove(event);
        em.flush();
        audit.record(AuditAction.EVENT_DELETED, null, Map.of("event", id.toString(), "title", event.plan().title()));
        live.changed(id, Topic.EVENT);
    }

    private Event organised(UUID id, int version) {
        var event = access.locked(id);
        access.requireOrganiser(event);
        if (event.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return em.find(Event.class, id);
    }

    private void changed(Event event, AuditAction action) {
        em.flush();
        audit.record(action, null, Map.of("event", event.id().toString(), "title", event.plan().title()));
        changes.fire(new EventChanged(EventDetails.of(event), action));
        live.changed(event.id(), Topic.EVENT);
    }

    private void requireSensible(EventPlan plan) {
        if (!plan.endsAt().isAfter(plan.startsAt())) {
            throw ProblemException.invalid("endsAt", "must be after startsAt");
        }
        if (Duration.between(plan.startsAt(), plan.endsAt()).compareTo(EventList.LONGEST) > 0) {
            throw ProblemException.invalid("endsAt", "must be within 14 days of startsAt");
        }
        if (plan.signUpDeadline() != null && plan.signUpDeadline().isAfter(plan.endsAt())) {
            throw ProblemException.invalid("signUpDeadline", "must not be after endsAt");
        }
        if (plan.teamId() != null && directory.current().team(plan.teamId()).isEmpty()) {
            throw ProblemException.invalid("teamId", "there is no such team");
        }
    }
}
