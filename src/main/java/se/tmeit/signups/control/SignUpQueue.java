package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.paging.Moment;
import se.tmeit.paging.TimeOrder;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;

/** The sign-ups as masters look through them: who waits in the order in which they came, the others newest first. */
@ApplicationScoped
public class SignUpQueue {
    private static final TimeOrder<SignUp> OLDEST_FIRST = new TimeOrder<>(SignUp.class, "createdAt", false, SignUpQueue::placeOf);
    private static final TimeOrder<SignUp> NEWEST_FIRST = new TimeOrder<>(SignUp.class, "createdAt", true, SignUpQueue::placeOf);

    /** Some of a list, how many there are in each state, and the cursor of the next page or null. */
    public record Page(List<SignUp> items, Map<SignUpState, Long> counts, String next) {
    }

    @PersistenceContext
    EntityManager em;

    /** @param after a cursor, or null for the first page */
    @Transactional
    public Page page(SignUpState state, int limit, String after) {
        var page = (state == SignUpState.CONFIRMED ? OLDEST_FIRST : NEWEST_FIRST).page(em, "i.state = :state", Map.of("state", state), limit, after);
        return new Page(page.items(), counts(), page.next());
    }

    @Transactional
    public SignUp find(UUID id) {
        var signUp = em.find(SignUp.class, id);
        if (signUp == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return signUp;
    }

    private static Moment placeOf(SignUp signUp) {
        return new Moment(signUp.createdAt(), signUp.id());
    }

    private Map<SignUpState, Long> counts() {
        var counts = new EnumMap<SignUpState, Long>(SignUpState.class);
        for (var state : SignUpState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery("select s.state, count(s) from SignUp s group by s.state", Object[].class).getResultList()
                .forEach(row -> counts.put((SignUpState) row[0], (Long) row[1]));
        return counts;
    }
}
