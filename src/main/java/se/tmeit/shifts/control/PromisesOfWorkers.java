package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.control.WorkPromises;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.Span;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.shifts.entity.WorkHour;
import se.tmeit.shifts.entity.Worker;

/** Tells a member's own list of events where they work, with two queries however many nights they have promised. */
@ApplicationScoped
public class PromisesOfWorkers implements WorkPromises {
    @PersistenceContext
    EntityManager em;

    @Override
    @Transactional
    public Map<UUID, WorkPromise> of(UUID memberId, Instant earliest) {
        var workers = em.createQuery("""
                        select w from Worker w, Staffing s where s.eventId = w.eventId and w.memberId = :member and w.answer <> :no
                          and s.night >= :night""", Worker.class)
                .setParameter("member", memberId).setParameter("no", WorkAnswer.NO).setParameter("night", Night.of(earliest).date())
                .getResultList();
        var hours = hours(memberId, workers.stream().map(Worker::eventId).toList());
        return workers.stream().collect(Collectors.toMap(Worker::eventId, worker -> promise(worker, hours.getOrDefault(worker.eventId(), new TreeMap<>()))));
    }

    private Map<UUID, SortedMap<Instant, Boolean>> hours(UUID memberId, Collection<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select h from WorkHour h where h.memberId = :member and h.eventId in :events", WorkHour.class)
                .setParameter("member", memberId).setParameter("events", events).getResultStream()
                .collect(Collectors.groupingBy(WorkHour::eventId, Collectors.toMap(WorkHour::hour, hour -> true, (one, same) -> one, TreeMap::new)));
    }

    private static WorkPromise promise(Worker worker, SortedMap<Instant, Boolean> hours) {
        List<WorkSpan> spans = Span.runs(hours, (span, there) -> new WorkSpan(span.from(), span.until()));
        return new WorkPromise(worker.answer() == WorkAnswer.YES ? WillWork.YES : WillWork.MAYBE, spans, worker.hoursUnknown());
    }
}
