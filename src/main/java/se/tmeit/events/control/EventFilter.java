package se.tmeit.events.control;

import java.time.Instant;
import java.util.Set;
import se.tmeit.events.entity.EventKind;

/**
 * Which events of those that one may open a list has.
 *
 * @param kinds only these; all when empty
 * @param from  only those that are not over at this time, or null
 * @param until only those that begin before this time, or null
 * @param newestFirst by their beginning, instead of the earliest first
 */
public record EventFilter(Set<EventKind> kinds, Instant from, Instant until, boolean newestFirst) {
}
