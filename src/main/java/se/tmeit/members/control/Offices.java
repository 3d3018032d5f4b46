package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.members.entity.HistoryEntry.Kind;

/** What somebody is and was in the club, for other features. */
@ApplicationScoped
public class Offices {
    @Inject
    MemberHistory history;

    /**
     * A role or a title that somebody has or had.
     *
     * @param role  null for a title
     * @param title in Swedish, as it was called at the time; null for a role
     */
    public record Office(Role role, String title, boolean current) {
    }

    public List<Office> of(UUID memberId) {
        return history.of(memberId).stream().filter(entry -> entry.kind() != Kind.TEAM)
                .map(entry -> new Office(entry.role(), entry.kind() == Kind.TITLE ? entry.name() : null, entry.isCurrent())).toList();
    }
}
