package se.tmeit.paging;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of a list that is sorted by a time and, where that is equal, by id; the list is asked for page by page.
 *
 * @param type        the entity that it lists, called {@code i} in conditions
 * @param time        its field with the time
 * @param newestFirst else the oldest comes first
 * @param place       where one of them stands
 */
public record TimeOrder<T>(Class<T> type, String time, boolean newestFirst, Function<T, Moment> place) {

    /**
     * Throws VALIDATION for a cursor of another list.
     *
     * @param condition  in JPQL, of those that the list has
     * @param parameters of the condition
     * @param after      a cursor, or null for the first page
     */
    public Page<T> page(EntityManager em, String condition, Map<String, ?> parameters, int limit, String after) {
        var begin = after == null ? null : Moment.of(after);
        var sign = newestFirst ? "<" : ">";
        var order = newestFirst ? " desc" : "";
        // The first half of the condition lets the database begin in the middle of an index.
        var behind = begin == null ? "" : " and i.%1$s %2$s= :at and (i.%1$s %2$s :at or i.id %2$s :id)".formatted(time, sign);
        var query = em.createQuery("select i from " + type.getSimpleName() + " i where " + condition + behind
                + " order by i." + time + order + ", i.id" + order, type);
        parameters.forEach(query::setParameter);
        if (begin != null) {
            query.setParameter("at", begin.at()).setParameter("id", begin.id());
        }
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, place);
    }
}
