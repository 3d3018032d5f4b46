package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.shifts.entity.WorkHour;
import se.tmeit.shifts.entity.Worker;

/** Who works at an event, for the features that go on from there. It asks nobody whether they may know. */
@ApplicationScoped
public class Crew {
    /** Somebody who answered, since when, and the beginnings of their hours: none when they did not know which. */
    public record Member(UUID memberId, Instant answeredAt, SortedSet<Instant> hours) {
        /** Their hours, those on end together. */
        public List<Stretch> stretches() {
            return Stretch.of(hours);
        }
    }

    @PersistenceContext
    EntityManager em;

    /** The hours that a member promised to work, by event; none where they did not know which. */
    @Transactional
    public Map<UUID, SortedSet<Instant>> hoursOf(UUID memberId) {
        var work = new HashMap<UUID, SortedSet<Instant>>();
        em.createQuery("select w.eventId from Worker w where w.memberId = :member and w.answer = :yes", UUID.class)
                .setParameter("member", memberId).setParameter("yes", WorkAnswer.YES).getResultList()
                .forEach(event -> work.put(event, new TreeSet<>()));
        em.createQuery("select h from WorkHour h where h.memberId = :member and h.sure = true", WorkHour.class)
                .setParameter("member", memberId).getResultList()
                .forEach(hour -> work.computeIfAbsent(hour.eventId(), unused -> new TreeSet<>()).add(hour.hour()));
        return work;
    }

    /** How many said yes, by event; those to which nobody did are left out. */
    @Transactional
    public Map<UUID, Integer> sizes(Collection<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select w.eventId, count(w) from Worker w where w.eventId in :events and w.answer = :yes group by w.eventId", Object[].class)
                .setParameter("events", events).setParameter("yes", WorkAnswer.YES).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** Those who said yes, who said it first coming first; nobody for an event that was called off. */
    @Transactional
    public List<Member> yes(UUID eventId) {
        return members(eventId, WorkAnswer.YES);
    }

    /** Those who said maybe, likewise. */
    @Transactional
    public List<Member> maybe(UUID eventId) {
        return members(eventId, WorkAnswer.MAYBE);
    }

    private List<Member> members(UUID eventId, WorkAnswer answer) {
        var hours = em.createQuery("select h from WorkHour h where h.eventId = :event", WorkHour.class)
                .setParameter("event", eventId).getResultList().stream()
                .collect(Collectors.groupingBy(WorkHour::memberId, TreeMap::new,
                        Collectors.mapping(WorkHour::hour, Collectors.<Instant, SortedSet<Instant>>toCollection(TreeSet::new))));
        return em.createQuery("select w from Worker w where w.eventId = :event and w.answer = :answer order by w.answeredAt, w.memberId",
                        Worker.class)
                .setParameter("event", eventId).setParameter("answer", answer).getResultList().stream()
                .map(worker -> new Member(worker.memberId(), worker.answeredAt(), hours.getOrDefault(worker.memberId(), new TreeSet<>()))).toList();
    }
}
