package se.tmeit.events.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who of those who are going has a place, and in which order the others wait: whoever has been going for longest comes first. Nothing of
 * it is stored, so that nothing can fall out of step.
 *
 * @param order    all who are going
 * @param capacity how many have a place, or null for everyone
 */
public record Places(List<UUID> order, Integer capacity) {
    /** Somebody who is going. */
    public record Going(UUID memberId, Instant since) {
    }

    /** As text, ids sort as in the database; as numbers, half of them are negative. */
    private static final Comparator<Going> FIRST_COME = Comparator.comparing(Going::since).thenComparing(going -> going.memberId().toString());

    public static Places of(Collection<Going> going, Integer capacity) {
        return new Places(going.stream().sorted(FIRST_COME).map(Going::memberId).toList(), capacity);
    }

    public List<UUID> taken() {
        return order.subList(0, takenCount());
    }

    public List<UUID> waiting() {
        return order.subList(takenCount(), order.size());
    }

    public boolean hasPlace(UUID memberId) {
        return taken().contains(memberId);
    }

    public boolean waits(UUID memberId) {
        return waiting().contains(memberId);
    }

    /** How many are before somebody in the line, themselves included; null for those who do not wait. */
    public Integer placeInLine(UUID memberId) {
        var index = waiting().indexOf(memberId);
        return index < 0 ? null : index + 1;
    }

    /** Null where everyone has a place. */
    public Integer left() {
        return capacity == null ? null : capacity - takenCount();
    }

    public boolean isFull() {
        return capacity != null && order.size() >= capacity;
    }

    private int takenCount() {
        return capacity == null ? order.size() : Math.min(capacity, order.size());
    }
}
