package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.Team;
import se.tmeit.members.entity.TeamMember;
import se.tmeit.members.entity.Title;

/** Reads the whole directory with one query per table. */
@ApplicationScoped
class DirectoryReader {
    @PersistenceContext
    EntityManager em;

    /** The mark was read before, so that what changes while this reads is read again under the next mark. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public DirectorySnapshot read(UUID mark) {
        var titles = em.createQuery("select t from Title t", Title.class).getResultList().stream().map(TitleDetails::of)
                .sorted(Comparator.comparing(TitleDetails::position, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(TitleDetails::name, SwedishOrder.INSTANCE))
                .toList();
        var titleById = titles.stream().collect(Collectors.toMap(TitleDetails::id, title -> title));
        var teams = em.createQuery("select t from Team t", Team.class).getResultList();
        var places = em.createQuery("select p from TeamMember p", TeamMember.class).getResultList();
        var activeTeams = teams.stream().filter(Team::active).collect(Collectors.toMap(Team::id, team -> team));
        var teamsOfMember = places.stream().filter(place -> activeTeams.containsKey(place.team().id()))
                .collect(Collectors.groupingBy(TeamMember::memberId, Collectors.mapping(DirectoryReader::teamPlace, Collectors.toList())));
        var members = em.createQuery("select m from Member m", Member.class).getResultList().stream()
                .map(member -> MemberDetails.of(member, member.title() == null ? null : titleById.get(member.title().id()),
                        teamsOfMember.getOrDefault(member.id(), List.of())))
                .sorted(Comparator.comparing(MemberOrder::of))
                .toList();
        return DirectorySnapshot.of(mark, members, titles, details(teams, places, members));
    }

    private static MemberDetails.TeamPlace teamPlace(TeamMember place) {
        return new MemberDetails.TeamPlace(place.team().id(), place.team().name(), place.leader());
    }

    /** Current teams first, then the newest; in each the leaders first, then the order of the member list. */
    private static List<TeamDetails> details(List<Team> teams, List<TeamMember> places, List<MemberDetails> members) {
        var rank = new java.util.HashMap<UUID, Integer>();
        members.forEach(member -> rank.put(member.id(), rank.size()));
        Map<UUID, List<TeamDetails.Place>> byTeam = places.stream()
                .sorted(Comparator.comparing(TeamMember::leader).reversed().thenComparing(place -> rank.get(place.memberId())))
                .collect(Collectors.groupingBy(place -> place.team().id(),
                        Collectors.mapping(place -> new TeamDetails.Place(place.memberId(), place.leader()), Collectors.toList())));
        return teams.stream().map(team -> TeamDetails.of(team, byTeam.getOrDefault(team.id(), List.of())))
                .sorted(Comparator.comparing(TeamDetails::active).reversed()
                        .thenComparing(TeamDetails::startsOn, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(TeamDetails::name, SwedishOrder.INSTANCE))
                .toList();
    }
}
