package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestShifts;
import se.tmeit.time.ClubTime;

class MyEventsIT {
    private final TestMember me = TestMember.with(Role.MARSHAL);
    private final Api api = Api.as(me);
    private final TestEvent event = TestShifts.evening();

    private Response mine() {
        var response = api.get("/me/events");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private static void attend(Api api, TestEvent event, String answer) {
        api.put(event.path() + "/attendance/me", Map.of("answer", answer)).then().statusCode(200);
    }

    /** No hours stand for that they are not known. */
    private void work(TestShifts shifts, String answer, Integer... hours) {
        shifts.answer(api, answer, hours).then().statusCode(200);
    }

    private static List<String> ids(Response mine) {
        return mine.path("items.event.id");
    }

    private static String id(TestEvent event) {
        return event.id().toString();
    }

    /** Straight in the database. */
    private void promised(TestEvent event) {
        Sql.run("insert into staffing (event_id, night) values (?, ?)", event.id(), LocalDate.ofInstant(event.startsAt(), ClubTime.ZONE));
        Sql.run("insert into worker (event_id, member_id, answer, hours_unknown, answered_at) values (?, ?, 'YES', true, now())", event.id(), me.id());
    }

    private void goes(TestEvent event) {
        Sql.run("insert into attendance (event_id, member_id, answer, going_since, updated_at) values (?, ?, 'GOING', now(), now())", event.id(), me.id());
    }

    @Test
    void visitorHasNone() {
        assertRefused(Api.visitor().get("/me/events"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void whoSaidNothingOrNoHasNone() {
        var other = Api.as(TestMember.with(Role.MARSHAL));
        var shifts = TestShifts.of(event, 5, 2);
        attend(other, event, "GOING");
        shifts.answer(other, "YES", 0).then().statusCode(200);
        assertThat(ids(mine())).isEmpty();

        attend(api, event, "NOT_GOING");
        work(shifts, "NO");

        assertThat(ids(mine())).isEmpty();
    }

    @Test
    void whoComesReadsTheirAnswerAndPlaceInLine() {
        var full = TestEvent.at(event.startsAt().plus(Duration.ofDays(1))).set("capacity", 1);
        attend(Api.as(TestMember.with(Role.PRAO)), full, "GOING");
        attend(api, full, "GOING");
        attend(api, event, "MAYBE");

        var mine = mine();

        assertThat(ids(mine)).containsExactly(id(event), id(full));
        assertThat(mine.<List<String>>path("items.answer")).containsExactly("MAYBE", "GOING");
        assertThat(mine.<List<Integer>>path("items.placeInLine")).containsExactly(null, 1);
        assertThat(mine.<List<Object>>path("items.work")).containsOnlyNulls();
    }

    @Test
    void whoWorksReadsTheirHoursAsSpansAndNoAnswerToWhetherTheyCome() {
        var shifts = TestShifts.of(event, 5, 6);
        work(shifts, "YES", 4, 1, 0);

        var mine = mine();

        assertThat(ids(mine)).containsExactly(id(event));
        assertThat(mine.<Map<String, Object>>path("items[0]")).doesNotContainKeys("answer", "placeInLine");
        assertThat(mine.<String>path("items[0].work.answer")).isEqualTo("YES");
        assertThat(mine.<Boolean>path("items[0].work.hoursUnknown")).isFalse();
        assertThat(mine.<List<String>>path("items[0].work.hours.from")).containsExactly(shifts.hour(0).toString(), shifts.hour(4).toString());
        assertThat(mine.<List<String>>path("items[0].work.hours.until")).containsExactly(shifts.hour(2).toString(), shifts.hour(5).toString());
    }

    @Test
    void whoMayWorkWithoutKnowingWhenReadsThat() {
        work(TestShifts.none(event), "MAYBE");

        var mine = mine();

        assertThat(mine.<Map<String, Object>>path("items[0].work")).isEqualTo(Map.of("answer", "MAYBE", "hours", List.of(), "hoursUnknown", true));
    }

    @Test
    void eventStandsOnceForWhoComesAndWorks() {
        attend(api, event, "GOING");
        work(TestShifts.of(event, 1, 2), "YES", 1);

        var mine = mine();

        assertThat(ids(mine)).containsExactly(id(event));
        assertThat(mine.<String>path("items[0].answer")).isEqualTo("GOING");
        assertThat(mine.<String>path("items[0].work.answer")).isEqualTo("YES");
    }

    @Test
    void whoWorksWithoutComingReadsOnlyTheirWork() {
        attend(api, event, "NOT_GOING");
        work(TestShifts.none(event), "MAYBE", 0);

        assertThat(mine().<Map<String, Object>>path("items[0]")).containsOnlyKeys("event", "work");
    }

    @Test
    void eventThatOneMayNotOpenAnyMoreIsGone() {
        var attended = TestShifts.evening();
        attend(api, attended, "GOING");
        work(TestShifts.of(event, 1, 1), "YES", 0);
        me.set("role", "PRAO");
        assertThat(ids(mine())).containsExactlyInAnyOrder(id(event), id(attended));

        event.openTo(Visibility.ELECTED);
        attended.openTo(Visibility.ELECTED);

        assertThat(mine().asString()).doesNotContain(id(event), event.title(), id(attended), attended.title());
    }

    @Test
    void eventThatIsCalledOffStaysAndSaysSo() {
        var master = Api.as(TestMember.with(Role.MASTER));
        attend(api, event, "GOING");
        work(TestShifts.of(event, 1, 1), "YES", 0);

        master.putMatching(event.path() + "/cancellation", "{\"reason\": \"Nej.\"}", master.get(event.path()).header("ETag")).then().statusCode(200);

        var mine = mine();
        assertThat(ids(mine)).containsExactly(id(event));
        assertThat(mine.<Boolean>path("items[0].event.cancelled")).isTrue();
        assertThat(mine.<String>path("items[0].work.answer")).isEqualTo("MAYBE");
    }

    @Test
    void eventIsThereUntilItIsOverHoweverLongAgoItBegan() {
        var longest = TestEvent.at(Instant.now().minus(Duration.ofDays(13))).set("ends_at", Timestamp.from(Instant.now().plusSeconds(600)));
        var over = TestEvent.past();
        promised(longest);
        promised(over);
        goes(over);

        assertThat(ids(mine())).containsExactly(id(longest));
    }

    @Test
    void atMostAHundredAreToldTheNextOneFirst() {
        var later = event.startsAt().plus(Duration.ofDays(200));
        for (var day = 0; day < 51; day++) {
            goes(TestEvent.at(later.plus(Duration.ofDays(2 * day))));
            promised(TestEvent.at(later.plus(Duration.ofDays(2 * day + 1))));
        }
        promised(event);

        var starts = mine().<List<String>>path("items.event.startsAt").stream().map(Instant::parse).toList();

        assertThat(starts).hasSize(100).isSorted().startsWith(event.startsAt()).endsWith(later.plus(Duration.ofDays(98)));
    }
}
