package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class EventsIT {
    private static final TestMember MARSHAL = TestMember.with(Role.MARSHAL);
    private static Api marshal;
    private static Api master;

    @BeforeAll
    static void logIn() {
        marshal = Api.as(MARSHAL);
        master = Api.as(TestMember.with(Role.MASTER));
    }

    static Map<String, Object> form() {
        return new HashMap<>(Map.of("title", "Onsdagspub", "startsAt", "2027-03-03T16:00:00Z", "endsAt", "2027-03-04T02:00:00Z", "kind", "PUB",
                "visibility", "MEMBERS"));
    }

    private static Response createWith(String field, Object value) {
        var form = form();
        form.put(field, value);
        return marshal.post("/events", form);
    }

    @Test
    void marshalCreatesAnEventAndOrganisesIt() {
        var response = marshal.post("/events", form());

        assertThat(response.statusCode()).isEqualTo(201);
        var event = marshal.get(response.header("Location").replaceAll(".*/api/v1", ""));
        assertThat(event.<Boolean>path("organiser")).isTrue();
        assertThat(event.<String>path("place")).isEqualTo("Kistan 2.0");
        assertThat(event.<String>path("description")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PRAO", "VRAQ", "EX"})
    void othersCreateNone(Role role) {
        assertRefused(Api.as(TestMember.with(role)).post("/events", form()), ProblemType.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"endsAt, 2027-03-03T16:00:00Z", "endsAt, 2027-03-30T16:00:00Z", "endsAt, 3027-03-30T16:00:00Z", "title, ''", "link, javascript:alert(1)",
        "signUpDeadline, 2027-03-05T16:00:00Z", "teamId, 6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7cff", "capacity, 0"})
    void whatMakesNoSenseIsRefusedByField(String field, String value) {
        assertInvalid(createWith(field, field.equals("capacity") ? Integer.valueOf(value) : value), field);
    }

    @Test
    void descriptionOfMegabytesIsRefused() {
        assertInvalid(createWith("description", "x".repeat(20_001)), "description");
    }

    @Test
    void unknownVisibilityIsRefused() {
        assertThat(createWith("visibility", "SECRET").statusCode()).isEqualTo(400);
    }

    @Test
    void organiserChangesOneFieldAndClearsAnother() {
        var event = TestEvent.coming().madeBy(MARSHAL).set("capacity", 20);

        var response = marshal.patch(event.path(), "{\"title\": \"Torsdagspub\", \"capacity\": null}");

        assertThat(response.<String>path("title")).isEqualTo("Torsdagspub");
        assertThat(response.<Integer>path("capacity")).isNull();
    }

    @Test
    void changeThatCalendarsShowRaisesTheSequenceAndAnotherDoesNot() {
        var event = TestEvent.coming().madeBy(MARSHAL);

        marshal.patch(event.path(), "{\"capacity\": 7}");
        var before = sequence(event);
        marshal.patch(event.path(), "{\"place\": \"Foyer\"}");

        assertThat(before).isEqualTo("0");
        assertThat(sequence(event)).isEqualTo("1");
    }

    @Test
    void strangerToTheEventMayNotChangeIt() {
        var event = TestEvent.coming();

        assertRefused(marshal.patch(event.path(), "{\"title\": \"Min\"}"), ProblemType.FORBIDDEN);
        assertRefused(marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \"Nej\"}", etag(marshal, event)), ProblemType.FORBIDDEN);
        assertRefused(marshal.delete(event.path()), ProblemType.FORBIDDEN);
    }

    @Test
    void leaderOfTheOrganisingTeamChangesIt() {
        var leader = TestMember.with(Role.MARSHAL);
        var event = TestEvent.coming().set("team_id", teamLedBy(leader));
        var api = Api.as(leader);

        assertThat(api.patch(event.path(), "{\"title\": \"Kursen\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void makerWhoIsNoMarshalAnyMoreChangesItNoMore() {
        var ex = TestMember.with(Role.EX);
        var event = TestEvent.coming().madeBy(ex);
        var api = Api.as(ex);

        assertRefused(api.patch(event.path(), "{\"title\": \"Min\"}"), ProblemType.FORBIDDEN);
    }

    @Test
    void changeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        var event = TestEvent.coming().madeBy(MARSHAL);
        var etag = etag(marshal, event);
        master.patch(event.path(), "{\"title\": \"Annan\"}");

        assertRefused(marshal.patch(event.path(), "{\"title\": \"Min\"}", etag), ProblemType.CHANGED_MEANWHILE);
    }

    @Test
    void eventIsCalledOffWithAReasonAndTakenUpAgain() {
        var event = TestEvent.coming().madeBy(MARSHAL);

        var cancelled = marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \" Kylen är trasig. \"}", etag(marshal, event));
        var again = marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \"Igen\"}", etag(marshal, event));
        var reinstated = marshal.deleteMatching(event.path() + "/cancellation", etag(marshal, event));

        assertThat(cancelled.<Boolean>path("cancelled")).isTrue();
        assertThat(cancelled.<String>path("cancelReason")).isEqualTo("Kylen är trasig.");
        assertRefused(again, ProblemType.EVENT_CANCELLED);
        assertThat(reinstated.<Boolean>path("cancelled")).isFalse();
        assertThat(sequence(event)).isEqualTo("2");
    }

    @Test
    void eventThatIsOverIsNotCalledOff() {
        var event = TestEvent.past().madeBy(MARSHAL);

        assertRefused(marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \"För sent\"}", etag(marshal, event)), ProblemType.EVENT_OVER);
    }

    @Test
    void seriesIsCreatedInOneGoAndEditedAsOne() {
        var series = Map.of("event", form(), "repeat", "WEEKLY", "until", "2027-03-24");
        var first = marshal.post("/events/series", series).<String>path("id");

        marshal.patch("/events/" + first + "?series=true", "{\"title\": \"Kvartspub\", \"startsAt\": \"2027-03-03T18:00:00Z\"}");

        assertThat(Sql.texts("""
                select title || ' ' || to_char(starts_at at time zone 'Europe/Stockholm', 'MM-DD HH24') from event
                where series_id = (select series_id from event where id = ?::uuid) order by starts_at""", first))
                .containsExactly("Kvartspub 03-03 19", "Kvartspub 03-10 19", "Kvartspub 03-17 19", "Kvartspub 03-24 19");
    }

    @Test
    void oneEventOfASeriesIsEditedAlone() {
        var first = marshal.post("/events/series", Map.of("event", form(), "repeat", "WEEKDAYS", "until", "2027-03-09")).<String>path("id");

        marshal.patch("/events/" + first, "{\"title\": \"Ensam\"}");

        assertThat(Sql.texts("select title from event where series_id = (select series_id from event where id = ?::uuid) order by starts_at", first))
                .containsExactly("Ensam", "Onsdagspub", "Onsdagspub", "Onsdagspub", "Onsdagspub");
    }

    @Test
    void pagesOfAListFollowEachOtherWithoutGapOrDouble() {
        var events = IntStream.range(0, 5)
                .mapToObj(hour -> TestEvent.at(Instant.parse("2071-04-04T12:00:00Z").plusSeconds(hour / 2)).id().toString()).sorted().toList();

        var found = new ArrayList<String>();
        var path = "/events?from=2071-04-01&until=2071-04-30&limit=2";
        for (var after = ""; after != null;) {
            var page = marshal.get(path + (after.isEmpty() ? "" : "&after=" + after));
            found.addAll(page.jsonPath().getList("items.id", String.class));
            after = page.path("next");
        }

        assertThat(found).hasSize(5).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void masterDeletesAnEvent() {
        var event = TestEvent.coming();

        assertThat(master.delete(event.path()).statusCode()).isEqualTo(204);
        assertRefused(master.get(event.path()), ProblemType.NOT_FOUND);
    }

    private static String etag(Api api, TestEvent event) {
        return api.get(event.path()).header("ETag");
    }

    private static String sequence(TestEvent event) {
        return Sql.texts("select sequence::text from event where id = ?", event.id()).get(0);
    }

    private static UUID teamLedBy(TestMember leader) {
        var team = UUID.randomUUID();
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, true, now(), now())", team, TestMember.uniqueWord());
        Sql.run("insert into team_member (team_id, member_id, leader) values (?, ?, true)", team, leader.id());
        return team;
    }
}
