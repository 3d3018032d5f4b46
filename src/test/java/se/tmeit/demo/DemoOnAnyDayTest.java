package se.tmeit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import se.tmeit.access.Role;

/** The demo is made for the day on which it is loaded; it must hold together on each. */
class DemoOnAnyDayTest {
    private static final List<DemoTitles.Title> TITLES = IntStream.range(0, 8)
            .mapToObj(i -> new DemoTitles.Title(new UUID(0, i), "Title " + i, null, i < 5)).toList();

    @Property(tries = 200)
    void everyCareerRunsWithoutGapFromPraoUntilToday(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today) {
        for (var member : new DemoPeople(new Chance(), today).invent(DemoData.DEFAULT_MEMBERS)) {
            var roles = member.roles();

            assertThat(roles.get(0).role()).isEqualTo(Role.PRAO);
            assertThat(member.latestRole().from()).isBeforeOrEqualTo(today);
            assertThat(member.latestRole().to()).isNull();
            for (var i = 1; i < roles.size(); i++) {
                assertThat(roles.get(i).from()).isEqualTo(roles.get(i - 1).to()).isAfter(roles.get(i - 1).from());
            }
        }
    }

    @Property(tries = 200)
    void everyTitleIsHeldByOneAndEveryCurrentTeamIsLed(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today,
            @ForAll @IntRange(min = RoleShares.LEAST_MEMBERS, max = 300) int members) {
        var people = new DemoPeople(new Chance(), today).invent(members);

        var current = new DemoTitles(TITLES, people, new Chance(), today).handOut().stream().filter(holding -> holding.to() == null).toList();
        var teams = new DemoTeams(people, new Chance(), today).form().stream().filter(DemoTeams.DemoTeam::active).toList();

        assertThat(people).hasSize(members);
        assertThat(current).extracting(DemoTitles.Holding::title).containsExactlyInAnyOrderElementsOf(TITLES);
        assertThat(current).extracting(DemoTitles.Holding::memberId).doesNotHaveDuplicates();
        assertThat(teams).hasSize(4).allMatch(team -> team.places().stream().anyMatch(DemoTeams.Place::leader));
    }
}
