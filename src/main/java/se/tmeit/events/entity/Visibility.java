package se.tmeit.events.entity;

import java.util.EnumSet;
import java.util.Set;
import se.tmeit.access.Role;

/** Who may open an event, and therefore meet it in any list, feed, count, search or mail. */
public enum Visibility {
    /** Anybody. */
    PUBLIC,
    /** Everyone who may log in, praos too. */
    MEMBERS,
    /** Everyone who may log in but praos. */
    ELECTED;

    /** The one rule: what is open to somebody with this role. @param role null for a visitor */
    public static Set<Visibility> openTo(Role role) {
        if (role == null || !role.mayLogIn()) {
            return EnumSet.of(PUBLIC);
        }
        return role == Role.PRAO ? EnumSet.of(PUBLIC, MEMBERS) : EnumSet.allOf(Visibility.class);
    }

    public boolean isOpenTo(Role role) {
        return openTo(role).contains(this);
    }
}
