package se.tmeit.members.control;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import se.tmeit.access.Role;

/**
 * Which members a list holds.
 *
 * @param roles   empty for every role
 * @param team    null for every team
 * @param search  words that must all be found in what the viewer sees of a member; null for no search
 * @param deleted whether the deleted members are wanted instead of the others
 */
public record MemberFilter(Set<Role> roles, UUID team, String search, boolean deleted) {
    boolean admits(MemberDetails member, Viewer viewer) {
        return member.isDeleted() == deleted
                && MemberVisibility.sees(viewer, member)
                && (roles.isEmpty() || roles.contains(member.role()))
                && (team == null || member.teams().stream().anyMatch(place -> place.id().equals(team)))
                && (search == null || matches(member, viewer));
    }

    private boolean matches(MemberDetails member, Viewer viewer) {
        var text = SearchText.of(member.firstName(), member.nickname(), member.lastName(),
                MemberVisibility.email(viewer, member).orElse(null));
        var phone = SearchText.digitsOf(MemberVisibility.phone(viewer, member).orElse(""));
        var wantedPhone = SearchText.digitsOf(search);
        return wantedPhone.length() >= 3 && phone.contains(wantedPhone)
                || Arrays.stream(SearchText.of(search).split("\\s+")).allMatch(text::contains);
    }
}
