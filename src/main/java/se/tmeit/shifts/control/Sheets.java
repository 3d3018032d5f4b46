package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tmeit.members.control.Course;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.StaffingNeed;
import se.tmeit.shifts.entity.WorkHour;
import se.tmeit.shifts.entity.Worker;

/** Reads what events need and have, however many events, with the same few queries. */
@ApplicationScoped
class Sheets {
    @PersistenceContext
    EntityManager em;

    @Inject
    MemberDirectory directory;

    @Transactional
    public Sheet of(UUID event) {
        return of(List.of(event)).get(event);
    }

    /** One for each event. */
    @Transactional
    public Map<UUID, Sheet> of(Collection<UUID> events) {
        var needs = find("select n from StaffingNeed n where n.eventId in :events", StaffingNeed.class, events, StaffingNeed::eventId);
        var workers = find("select w from Worker w where w.eventId in :events order by w.answer desc, w.answeredAt, w.memberId", Worker.class, events,
                Worker::eventId);
        var hours = find("select h from WorkHour h where h.eventId in :events", WorkHour.class, events, WorkHour::eventId);
        var courses = new CoursesOfMembers();
        return events.stream().collect(Collectors.toMap(Function.identity(), event -> new Sheet(needs(needs.getOrDefault(event, List.of())),
                workers(workers.getOrDefault(event, List.of()), hours.getOrDefault(event, List.of())), courses)));
    }

    /** Asks the directory once, and only where courses matter: it takes a connection of its own, for which nobody waits with an event locked. */
    private final class CoursesOfMembers implements Courses {
        private DirectorySnapshot members;

        @Override
        public Set<Course> of(UUID memberId, LocalDate day) {
            if (members == null) {
                members = directory.current();
            }
            return members.member(memberId).map(member -> member.coursesOn(day)).orElse(Set.of());
        }
    }

    private <T> Map<UUID, List<T>> find(String query, Class<T> type, Collection<UUID> events, Function<T, UUID> event) {
        return events.isEmpty() ? Map.of() : em.createQuery(query, type).setParameter("events", events).getResultList().stream()
                .collect(Collectors.groupingBy(event));
    }

    private static SortedMap<Instant, Map<Job, Integer>> needs(List<StaffingNeed> rows) {
        var needs = new TreeMap<Instant, Map<Job, Integer>>();
        rows.forEach(row -> needs.computeIfAbsent(row.hour(), hour -> new EnumMap<>(Job.class)).put(row.job(), row.needed()));
        return needs;
    }

    private static List<WorkerDetails> workers(List<Worker> rows, List<WorkHour> hours) {
        var ofMember = hours.stream().collect(Collectors.groupingBy(WorkHour::memberId,
                Collectors.mapping(WorkHour::hour, Collectors.toCollection(TreeSet::new))));
        return rows.stream().map(row -> new WorkerDetails(row.memberId(), row.answer(), row.job(),
                ofMember.getOrDefault(row.memberId(), new TreeSet<>()), row.hoursUnknown(), row.comment())).toList();
    }
}
