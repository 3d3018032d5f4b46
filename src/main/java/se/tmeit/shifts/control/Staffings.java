package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.live.control.LiveChanges;
import se.tmeit.live.control.Topic;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.Span;
import se.tmeit.shifts.entity.Staffing;
import se.tmeit.shifts.entity.StaffingNeed;

/** What events need: how many workers for which job, hour by hour. */
@ApplicationScoped
public class Staffings {
    /** As many workers for a job during some hours on end. */
    public record Need(Job job, Span span, int needed) {
    }

    /** The needs of an event on its night. */
    public record Plan(Night night, List<Need> needs) {
    }

    /** The sheet of an event on its night. */
    public record Staffed(Night night, Sheet sheet) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    EventAccess access;

    @Inject
    Sheets sheets;

    @Inject
    LiveChanges live;

    /** What is needed and who works; of an event that the caller may open. */
    @Transactional
    public Staffed sheet(UUID eventId) {
        var event = access.visible(eventId);
        return new Staffed(Night.of(event.startsAt()), sheets.of(event.id()));
    }

    /** For its organisers. */
    @Transactional
    public Plan plan(UUID eventId) {
        var event = access.visible(eventId);
        access.requireOrganiser(event);
        return planOf(event);
    }

    /**
     * Replaces an event's needs. Who said yes stays, also where nobody is needed any more.
     *
     * @param check is shown the needs as they are, and throws if those are not what the caller thought
     */
    @Transactional
    public void plan(UUID eventId, List<Need> needs, Consumer<Plan> check) {
        var event = access.locked(eventId);
        access.requireOrganiser(event);
        check.accept(planOf(event));
        if (event.isOver(clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_OVER);
        }
        requireSensible(needs, Night.of(event.startsAt()));
        begun(event);
        em.createQuery("delete from StaffingNeed n where n.eventId = :event").setParameter("event", eventId).executeUpdate();
        needs.forEach(need -> need.span().hours().forEach(hour -> em.persist(new StaffingNeed(eventId, need.job(), hour, need.needed()))));
        live.changed(eventId, Topic.STAFFING);
    }

    /** The event's staffing, which its first need or answer begins; its event is locked. */
    @Transactional(TxType.MANDATORY)
    Staffing begun(EventDetails event) {
        var staffing = em.find(Staffing.class, event.id());
        if (staffing == null) {
            staffing = new Staffing(event.id(), Night.of(event.startsAt()));
            em.persist(staffing);
            em.flush();
        }
        return staffing;
    }

    private Plan planOf(EventDetails event) {
        var byJob = new EnumMap<Job, TreeMap<Instant, Integer>>(Job.class);
        em.createQuery("select n from StaffingNeed n where n.eventId = :event", StaffingNeed.class).setParameter("event", event.id()).getResultList()
                .forEach(need -> byJob.computeIfAbsent(need.job(), job -> new TreeMap<>()).put(need.hour(), need.needed()));
        return new Plan(Night.of(event.startsAt()), byJob.entrySet().stream()
                .flatMap(job -> Span.runs(job.getValue(), (span, needed) -> new Need(job.getKey(), span, needed)).stream()).toList());
    }

    private static void requireSensible(List<Need> needs, Night night) {
        var taken = new HashSet<Map.Entry<Job, Instant>>();
        for (var need : needs) {
            if (!night.has(need.span())) {
                throw ProblemException.invalid("needs.until", "must be a whole hour after from, and both within the event's night");
            }
            if (!need.span().hours().stream().allMatch(hour -> taken.add(Map.entry(need.job(), hour)))) {
                throw ProblemException.invalid("needs.from", "must not be before the end of another need for the same job");
            }
        }
    }
}
