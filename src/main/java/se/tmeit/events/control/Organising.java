package se.tmeit.events.control;

import java.util.Set;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;

/**
 * Which events somebody organises.
 *
 * @param all     a master does
 * @param makerId else those they made, as somebody who may make events; null for somebody who may not
 * @param teamIds and those of the teams that they lead
 */
record Organising(boolean all, UUID makerId, Set<UUID> teamIds) {
    static final Organising NONE = new Organising(false, null, Set.of());
    static final Organising ALL = new Organising(true, null, Set.of());

    static Organising of(MemberDetails member) {
        return new Organising(false, mayCreate(member.role()) ? member.id() : null, member.ledTeams());
    }

    static boolean mayCreate(Role role) {
        return role == Role.MARSHAL || role == Role.MASTER;
    }

    boolean includes(EventDetails event) {
        return all || makerId != null && makerId.equals(event.createdBy())
                || event.teamId() != null && teamIds.contains(event.teamId());
    }

    boolean isNothing() {
        return !all && makerId == null && teamIds.isEmpty();
    }
}
