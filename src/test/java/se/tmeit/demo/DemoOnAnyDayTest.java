package se.tmeit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import se.tmeit.access.Role;
import se.tmeit.events.control.EventList;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;
import se.tmeit.points.entity.EntryKind;
import se.tmeit.shifts.entity.Job;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.WorkAnswer;
import se.tmeit.time.ClubTime;

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

    @Property(tries = 25)
    void thirtyEventsOfAllSortsAreToCome(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today,
            @ForAll @IntRange(min = RoleShares.LEAST_MEMBERS, max = 300) int members) {
        var coming = events(members, today).stream().filter(event -> !event.plan().firstDay().isBefore(today)).toList();

        assertThat(coming).hasSize(30);
        assertThat(coming).extracting(event -> event.plan().kind()).containsOnly(EventKind.values());
        assertThat(coming).extracting(event -> event.plan().visibility()).containsOnly(Visibility.values());
        assertThat(coming).filteredOn(event -> event.cancelled() != null).hasSize(1);
        assertThat(coming).anyMatch(DemoEvent::hasWaitingList);
        assertThat(coming).anyMatch(event -> event.plan().capacity() != null && !event.hasWaitingList());
    }

    @Property(tries = 20)
    void everyEventIsOneThatTheSiteWouldAccept(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today,
            @ForAll @IntRange(min = RoleShares.LEAST_MEMBERS, max = 300) int members) {
        var midnight = today.atStartOfDay(ClubTime.ZONE).toInstant();
        for (var event : events(members, today)) {
            var plan = event.plan();

            assertThat(Duration.between(plan.startsAt(), plan.endsAt())).isPositive().isLessThanOrEqualTo(EventList.LONGEST);
            assertThat(event.createdAt()).isBefore(plan.startsAt()).isBefore(midnight);
            assertThat(event.cancelled() == null || !event.cancelled().at().isBefore(event.createdAt()) && !event.cancelled().at().isAfter(midnight)).isTrue();
            assertThat(event.replies()).extracting(DemoEvent.Reply::member).doesNotHaveDuplicates();
            var day = plan.firstDay().isAfter(today) ? today : plan.firstDay();
            assertThat(event.replies()).allMatch(reply -> reply.member().role().mayLogIn() && plan.visibility().isOpenTo(reply.member().roleOn(day).orElseThrow()));
            assertThat(event.replies()).allMatch(reply -> reply.at().isAfter(event.createdAt()) && reply.at().isBefore(midnight) && reply.at().isBefore(plan.startsAt()));
        }
    }

    @Property(tries = 15)
    void nobodyWorksBeyondTheNeedOrInTwoPlaces(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today,
            @ForAll @IntRange(min = RoleShares.LEAST_MEMBERS, max = 300) int members) {
        var crews = years(members, today).crews();

        var places = new HashSet<List<Object>>();
        for (var crew : crews) {
            var night = Night.of(crew.event().plan().startsAt()).hours();
            assertThat(crew.workers()).extracting(DemoCrew.Worker::member).doesNotHaveDuplicates();
            assertThat(crew.workers()).allMatch(worker -> worker.answer() != WorkAnswer.YES || !worker.hours().isEmpty());
            assertThat(night).containsAll(crew.needs().stream().map(DemoCrew.Need::hour).toList());
            for (var hour : night) {
                var needs = crew.needs().stream().filter(need -> need.hour().equals(hour)).collect(Collectors.toMap(DemoCrew.Need::job, DemoCrew.Need::needed));
                var there = crew.sure().stream().filter(worker -> worker.hours().contains(hour)).toList();
                var needed = needs.values().stream().mapToInt(Integer::intValue).sum();

                assertThat(there).hasSizeLessThanOrEqualTo(needed);
                for (var job : Job.values()) {
                    assertThat(there.stream().filter(worker -> worker.job() == job).count()).isLessThanOrEqualTo(needs.getOrDefault(job, 0));
                }
                there.forEach(worker -> assertThat(places.add(List.of(worker.member().id(), hour))).isTrue());
            }
        }
    }

    @Property(tries = 15)
    void everybodyHasThePointsThatTheReportsSay(@ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate today,
            @ForAll @IntRange(min = RoleShares.LEAST_MEMBERS, max = 300) int members) {
        var years = years(members, today);
        var midnight = today.atStartOfDay(ClubTime.ZONE).toInstant();
        var worked = years.reports().stream().flatMap(report -> report.lines().stream().filter(line -> line.time() != null)
                .map(line -> List.of(line.member().id(), report.event().id()))).toList();
        var filings = years.reports().stream().collect(Collectors.groupingBy(DemoReport::filedBy, Collectors.counting()));

        assertThat(years.points().stream().filter(entry -> entry.kind() == EntryKind.EVENT).map(entry -> List.of(entry.member().id(), entry.eventId())))
                .containsExactlyInAnyOrderElementsOf(worked).doesNotHaveDuplicates();
        assertThat(years.points().stream().filter(entry -> entry.kind() == EntryKind.REPORTS).map(DemoPoints.Entry::member))
                .containsExactlyInAnyOrderElementsOf(filings.keySet().stream().filter(member -> filings.get(member) >= 20).toList());
        assertThat(years.points()).isNotEmpty().allMatch(entry -> entry.at().isBefore(midnight));
        assertThat(years.reports()).allMatch(report -> report.filedAt().isAfter(report.event().plan().endsAt()) && report.event().cancelled() == null);
        assertThat(years.reports().stream().flatMap(report -> report.lines().stream()).map(DemoReport.Line::dispute))
                .allMatch(dispute -> dispute == null || dispute.at().isBefore(midnight));
    }

    private static List<DemoEvent> events(int members, LocalDate today) {
        return years(members, today).events();
    }

    private static DemoYears years(int members, LocalDate today) {
        var chance = new Chance();
        var people = new DemoPeople(chance, today).invent(members);
        return DemoYears.of(people, new DemoTeams(people, chance, today).form(), chance, today);
    }
}
