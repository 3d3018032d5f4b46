package se.tmeit.members.control;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.paging.Cursor;
import se.tmeit.problem.ProblemException;

/** The order of every list of members: role, then name as Swedish sorts it, then id so that no two are equal. */
record MemberOrder(Role role, String lastName, String firstName, UUID id) implements Comparable<MemberOrder> {
    private static final int PARTS = 4;
    private static final Comparator<MemberOrder> ORDER = Comparator.comparing(MemberOrder::role)
            .thenComparing(MemberOrder::lastName, SwedishOrder.INSTANCE)
            .thenComparing(MemberOrder::firstName, SwedishOrder.INSTANCE)
            .thenComparing(MemberOrder::id);

    static MemberOrder of(MemberDetails member) {
        return new MemberOrder(member.role(), member.lastName(), member.firstName(), member.id());
    }

    static MemberOrder after(String cursor) {
        var key = Cursor.decode(cursor, PARTS).key();
        try {
            return new MemberOrder(Role.valueOf(key.get(0)), key.get(1), key.get(2), UUID.fromString(key.get(3)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("after", "is no cursor of this list");
        }
    }

    String cursor() {
        return new Cursor(List.of(role.name(), lastName, firstName, id.toString())).encode();
    }

    @Override
    public int compareTo(MemberOrder other) {
        return ORDER.compare(this, other);
    }
}
