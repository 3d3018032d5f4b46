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
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;

/** The sign-ups as masters look through them: who waits in the order in which they came, the others newest first. */
@ApplicationScoped
public class SignUpQueue {
    /** Some of a list, how many there are in each state, and the cursor of the next page or null. */
    public record Page(List<SignUp> items, Map<SignUpState, Long> counts, String next) {
    }

    @PersistenceContext
    EntityManager em;

    /** @param after a cursor, or null for the first page */
    @Transactional
    public Page page(SignUpState state, int limit, String after) {
        var start = after == null ? null : Moment.of(after);
        var forward = state == SignUpState.CONFIRMED;
        var query = em.createQuery("select s from SignUp s where s.state = :state" + (start == null ? "" : beyond(forward ? ">" : "<"))
                + " order by s.createdAt " + (forward ? "asc" : "desc") + ", s.id " + (forward ? "asc" : "desc"), SignUp.class)
                .setParameter("state", state).setMaxResults(limit + 1);
        if (start != null) {
            query.setParameter("at", start.at()).setParameter("id", start.id());
        }
        var found = query.getResultList();
        var items = found.stream().limit(limit).toList();
        return new Page(items, counts(), found.size() > limit ? placeOf(items.get(limit - 1)).cursor() : null);
    }

    @Transactional
    public SignUp find(UUID id) {
        var signUp = em.find(SignUp.class, id);
        if (signUp == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return signUp;
    }

    private static String beyond(String sign) {
        return " and (s.createdAt " + sign + " :at or s.createdAt = :at and s.id " + sign + " :id)";
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
