package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Attendance;
import se.tmeit.events.entity.Places;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;

/** Reads who answered what. Whoever may not open an event (any more), as one who left the club, neither shows nor takes a place. */
@ApplicationScoped
public class Rolls {
    @PersistenceContext
    EntityManager em;

    @Inject
    MemberDirectory directory;

    @Transactional
    public Roll of(EventDetails event) {
        return of(List.of(event)).get(event.id());
    }

    /** With one query, however many events. */
    @Transactional
    public Map<UUID, Roll> of(Collection<EventDetails> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        var snapshot = directory.current();
        var rows = em.createQuery("select a from Attendance a where a.eventId in :events order by a.updatedAt, a.memberId", Attendance.class)
                .setParameter("events", events.stream().map(EventDetails::id).toList()).getResultStream()
                .collect(Collectors.groupingBy(Attendance::eventId));
        return events.stream().collect(Collectors.toMap(EventDetails::id,
                event -> roll(event, rows.getOrDefault(event.id(), List.of()), snapshot), (one, same) -> one, LinkedHashMap::new));
    }

    private static Roll roll(EventDetails event, List<Attendance> rows, DirectorySnapshot snapshot) {
        var answers = new LinkedHashMap<UUID, Attendee>();
        rows.forEach(row -> member(snapshot, event, row.memberId())
                .ifPresent(member -> answers.put(member.id(), new Attendee(member, row.answer(), row.note(), row.waits(), row.updatedAt()))));
        var going = rows.stream().filter(row -> row.answer() == Answer.GOING && answers.containsKey(row.memberId()))
                .map(row -> new Places.Going(row.memberId(), row.goingSince())).toList();
        return new Roll(event, Places.of(going, event.plan().capacity()), answers);
    }

    private static Optional<MemberDetails> member(DirectorySnapshot snapshot, EventDetails event, UUID id) {
        return snapshot.member(id).filter(member -> member.mayLogIn() && event.plan().visibility().isOpenTo(member.role()));
    }
}
