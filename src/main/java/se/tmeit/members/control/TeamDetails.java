package se.tmeit.members.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.tmeit.members.entity.Team;

/** A team as it is stored, with the places in it. */
public record TeamDetails(UUID id, int version, String name, LocalDate startsOn, LocalDate endsOn, boolean active, List<Place> places) {
    /** Who is in the team and whether they lead it. */
    public record Place(UUID memberId, boolean leader) {
    }

    static TeamDetails of(Team team, List<Place> places) {
        return new TeamDetails(team.id(), team.version(), team.name(), team.startsOn(), team.endsOn(), team.active(), places);
    }
}
