package se.tmeit.reports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;
import static se.tmeit.support.TestReport.file;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestCrew;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestTeam;

/** The events that somebody has yet to report. */
class MissingReportsIT {
    private static final String PATH = "/reports/missing";
    private static final TestMember WORKER = TestMember.with(Role.MARSHAL);

    /** Everybody has made events of their own only. */
    private final TestMember maker = TestMember.with(Role.MARSHAL);
    private final Api api = Api.as(maker);

    private static TestEvent worked(TestEvent event) {
        TestCrew.answer(event, WORKER, "YES", 0);
        return event;
    }

    private static TestEvent ended(Duration ago) {
        return worked(TestEvent.at(Instant.now().minus(ago).minus(Duration.ofHours(10))));
    }

    @Test
    void eventIsThereUntilItsReportIsFiled() {
        var event = worked(TestEvent.past().madeBy(maker));
        TestCrew.answer(event, TestMember.with(Role.PRAO), "YES", 4);
        TestCrew.answer(event, TestMember.with(Role.PRAO), "MAYBE", 4);

        var before = api.get(PATH);
        file(api, event, WORKER);

        assertThat(before.<List<String>>path("items.eventId")).containsExactly(event.id().toString());
        assertThat(before.<String>path("items[0].title")).isEqualTo(event.title());
        assertThat(before.<Integer>path("items[0].workers")).isEqualTo(2);
        assertThat(Instant.parse(before.path("items[0].closesAt"))).isEqualTo(event.startsAt().plus(Duration.ofHours(10)).plus(Duration.ofDays(180)));
        assertThat(seenBy(api)).isEmpty();
    }

    @Test
    void onlyEventsThatWaitForAReportAreThere() {
        TestEvent.past().madeBy(maker);
        TestCrew.answer(TestEvent.past().madeBy(maker), WORKER, "MAYBE", 2);
        TestCrew.answer(TestEvent.past().madeBy(maker), WORKER, "NO", 0);
        worked(TestEvent.past().madeBy(maker)).set("cancelled_at", new Timestamp(0));
        worked(TestEvent.coming().madeBy(maker));
        worked(TestEvent.at(Instant.now().minus(Duration.ofHours(9))).madeBy(maker));
        var justOver = ended(Duration.ofMinutes(1)).madeBy(maker);

        assertThat(seenBy(api)).containsExactly(justOver.id().toString());
    }

    @Test
    void eventsOfTheLastHalfYearAreThereForLeadersAndMastersAlike() {
        var young = ended(Duration.ofDays(180).minusMinutes(5)).madeBy(maker);
        var old = ended(Duration.ofDays(180).plusMinutes(5)).madeBy(maker);

        assertThat(seenBy(api)).containsExactly(young.id().toString());
        assertThat(seenBy(Api.as(TestMember.with(Role.MASTER)))).contains(young.id().toString()).doesNotContain(old.id().toString());
    }

    @Test
    void leadersOfTheTeamAndMastersSeeItAndOthersDoNot() {
        var leader = TestMember.with(Role.PRAO);
        var event = worked(TestEvent.past().madeBy(maker)).set("team_id", TestTeam.ledBy(leader));
        var formerLeader = TestMember.with(Role.MARSHAL);
        worked(TestEvent.past()).set("team_id", TestTeam.onceLedBy(formerLeader));
        var teamMember = TestMember.with(Role.MARSHAL);
        worked(TestEvent.past()).set("team_id", TestTeam.with(teamMember));

        assertThat(seenBy(Api.as(leader))).containsExactly(event.id().toString());
        assertThat(seenBy(Api.as(TestMember.with(Role.MASTER)))).contains(event.id().toString());
        assertThat(seenBy(Api.as(WORKER))).as("worked there").isEmpty();
        assertThat(seenBy(Api.as(formerLeader))).isEmpty();
        assertThat(seenBy(Api.as(teamMember))).isEmpty();
        assertRefused(Api.visitor().get(PATH), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void makerWhoMayMakeNoEventsAnyMoreSeesNothing() {
        worked(TestEvent.past().madeBy(maker));
        maker.set("role", "VRAQ");

        assertThat(seenBy(api)).isEmpty();
    }

    @Test
    void makerAndLeaderInOneSeesBothKindsOnce() {
        var team = TestTeam.ledBy(maker);
        var both = worked(TestEvent.past().madeBy(maker)).set("team_id", team);
        var led = worked(TestEvent.past()).set("team_id", team);

        assertThat(seenBy(api)).containsExactlyInAnyOrder(both.id().toString(), led.id().toString());
    }

    @Test
    void leaderWhoMayNotOpenTheEventDoesNotSeeIt() {
        var leader = TestMember.with(Role.PRAO);
        worked(TestEvent.past()).set("team_id", TestTeam.ledBy(leader)).openTo(Visibility.ELECTED);

        assertThat(seenBy(Api.as(leader))).isEmpty();
    }

    @Test
    void pagesAreWalkedFromTheNewestToTheOldest() {
        var expected = new ArrayList<String>();
        for (var day = 1; day <= 5; day++) {
            expected.add(ended(Duration.ofDays(day)).madeBy(maker).id().toString());
            TestEvent.at(Instant.now().minus(Duration.ofDays(day))).madeBy(maker);
        }

        var first = api.get(PATH + "?limit=2");

        assertThat(first.<List<String>>path("items.eventId")).isEqualTo(expected.subList(0, 2));
        assertThat(first.header("Link")).contains("after=" + first.path("next")).endsWith("rel=\"next\"");
        assertThat(seenBy(api, 2)).isEqualTo(expected);
        assertThat(api.get(PATH + "?limit=5").<String>path("next")).isNull();
    }

    @Test
    void eventsBehindManyThatAreReportedAreFound() {
        var hidden = ended(Duration.ofDays(20)).madeBy(maker);
        Sql.run("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at, created_by)
                select gen_random_uuid(), 1, 'Lunch', '', 'Kistan 2.0', now() - interval '2 days', now() - interval '47 hours', 'LUNCH', 'MEMBERS', 0,
                  now(), now(), ? from generate_series(1, 450)""", maker.id());

        assertThat(seenBy(api)).containsExactly(hidden.id().toString());
    }

    @Test
    void whatIsNoPageIsRefused() {
        assertInvalid(api.get(PATH + "?limit=0"), "limit");
        assertInvalid(api.get(PATH + "?limit=201"), "limit");
        assertInvalid(api.get(PATH + "?after=x"), "after");
    }

    private static List<String> seenBy(Api api) {
        return seenBy(api, 200);
    }

    /** All pages of so many. */
    private static List<String> seenBy(Api api, int limit) {
        var page = api.get(PATH + "?limit=" + limit);
        var seen = new ArrayList<String>(page.<List<String>>path("items.eventId"));
        while (page.path("next") != null) {
            page = api.get(PATH + "?limit=" + limit + "&after={after}", page.<String>path("next"));
            seen.addAll(page.<List<String>>path("items.eventId"));
        }
        return seen;
    }
}
