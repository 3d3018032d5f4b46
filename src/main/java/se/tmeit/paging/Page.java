package se.tmeit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * Some items of a list.
 *
 * @param next the cursor of those after them, or null
 */
public record Page<T>(List<T> items, String next) {

    /**
     * @param found at most one more than {@code limit}: that there is one more is why there is a next page
     * @param place of an item in the list's order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Moment> place) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), place.apply(found.get(limit - 1)).cursor());
    }
}
