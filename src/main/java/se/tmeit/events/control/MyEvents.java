package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.access.Caller;
import se.tmeit.events.control.WorkPromises.WorkPromise;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.Event;

/** What the caller has before them. */
@ApplicationScoped
public class MyEvents {
    private static final int AT_MOST = 100;
    private static final List<Answer> COMING = List.of(Answer.GOING, Answer.MAYBE);

    /** As text, ids sort as in the database. */
    private static final Comparator<EventDetails> NEXT_FIRST = Comparator.comparing(EventDetails::startsAt)
            .thenComparing(event -> event.id().toString());

    /**
     * An event with the caller's part in it, which is at least one of the two.
     *
     * @param answer GOING or MAYBE; null for neither
     * @param work   null unless they work there, or may
     */
    public record Mine(Roll roll, Answer answer, WorkPromise work) {
        private boolean isPart() {
            return answer != null || work != null;
        }
    }

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
    WorkPromises promises;

    /** Events that are not over, in which the caller has a part; the next one first. As many queries however many there are. */
    @Transactional
    public List<Mine> coming() {
        var now = clock.instant();
        var work = promises.of(caller.memberId(), now.minus(EventList.LONGEST));
        var toWork = access.visibleAmong(work.keySet()).values().stream().filter(event -> !event.isOver(now));
        var events = Stream.concat(attended(now), toWork)
                .collect(Collectors.toMap(EventDetails::id, Function.identity(), (one, same) -> one)).values();
        return rolls.of(first(events)).values().stream().map(roll -> new Mine(roll, answer(roll), work.get(roll.event().id())))
                .filter(Mine::isPart).toList();
    }

    private Stream<EventDetails> attended(Instant now) {
        return em.createQuery("""
                        select e from Event e, Attendance a where a.eventId = e.id and a.memberId = :member and a.answer in :coming
                          and e.endsAt > :now and e.visibility in :open order by e.startsAt, e.id""", Event.class)
                .setParameter("member", caller.memberId()).setParameter("coming", COMING)
                .setParameter("now", now).setParameter("open", access.open()).setMaxResults(AT_MOST).getResultStream().map(EventDetails::of);
    }

    private static List<EventDetails> first(Collection<EventDetails> events) {
        return events.stream().sorted(NEXT_FIRST).limit(AT_MOST).toList();
    }

    private Answer answer(Roll roll) {
        return roll.answerOf(caller.memberId()).map(Attendee::answer).filter(COMING::contains).orElse(null);
    }
}
