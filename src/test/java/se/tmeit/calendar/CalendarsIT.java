package se.tmeit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class CalendarsIT {
    private static final int LONGEST_LINE = 75;

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void publicCalendarHasPublicEventsOnly(Visibility visibility) {
        var event = TestEvent.coming().openTo(visibility);

        assertThat(entry(Api.visitor().get("/calendars/public.ics"), event).isPresent()).isEqualTo(visibility == Visibility.PUBLIC);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PRAO", "MARSHAL", "EX"})
    void ownCalendarHasWhatItsOwnerMayOpen(Role role) {
        var address = address(Api.as(TestMember.with(role)));
        var elected = TestEvent.coming().openTo(Visibility.ELECTED);
        var members = TestEvent.coming().openTo(Visibility.MEMBERS);

        var calendar = Api.visitor().get(address);

        assertThat(entry(calendar, members)).isPresent();
        assertThat(entry(calendar, elected).isPresent()).isEqualTo(role != Role.PRAO);
    }

    @Test
    void entrySaysWhenAndWhereUnderAnIdThatStays() {
        var event = TestEvent.coming().openTo(Visibility.PUBLIC).set("description", "Tema: 80-tal; ta med, ja, en lång rad som måste brytas åäö".repeat(4));

        var entry = entry(Api.visitor().get("/calendars/public.ics"), event).orElseThrow();

        assertThat(entry.getUid().getValue()).startsWith(event.id().toString());
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(event.startsAt());
        assertThat(entry.getDateEnd().getValue().toInstant()).isEqualTo(event.startsAt().plus(Duration.ofHours(10)));
        assertThat(entry.getLocation().getValue()).isEqualTo("Kistan 2.0");
        assertThat(entry.getDescription().getValue()).startsWith("Tema: 80-tal; ta med, ja,");
    }

    @Test
    void linesEndAsTheFormatWantsAndNoneIsTooLong() {
        var title = "Å漢🦆".repeat(30);
        var event = TestEvent.coming().openTo(Visibility.PUBLIC).set("title", title);

        var calendar = Api.visitor().get("/calendars/public.ics");
        var text = new String(calendar.asByteArray(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(LONGEST_LINE));
        assertThat(entry(calendar, event).orElseThrow().getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void eventThatIsCalledOffStaysWithAHigherSequence() {
        var master = Api.as(TestMember.with(Role.MASTER));
        var event = TestEvent.coming().openTo(Visibility.PUBLIC);
        master.putMatching(event.path() + "/cancellation", "{\"reason\": \"Trasig kyl\"}", master.get(event.path()).header("ETag"));

        var entry = entry(Api.visitor().get("/calendars/public.ics"), event).orElseThrow();

        assertThat(entry.getStatus().isCancelled()).isTrue();
        assertThat(entry.getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void calendarThatHasNotChangedIsNotSentAgain() {
        var address = address(Api.as(TestMember.with(Role.MARSHAL)));
        var tag = Api.visitor().get(address).header("ETag");

        TestEvent.coming();

        assertThat(Api.visitor().request().header("If-None-Match", Api.visitor().get(address).header("ETag")).get(address).statusCode()).isEqualTo(304);
        assertThat(Api.visitor().request().header("If-None-Match", tag).get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void hoursThatOnePromisedToWorkAreEntriesOfTheirOwn() {
        var worker = TestMember.with(Role.MARSHAL);
        var event = TestEvent.coming();
        promise(event, worker, 0, 1, 4);

        var entries = entries(Api.visitor().get(address(Api.as(worker)))).stream()
                .filter(entry -> entry.getUid().getValue().startsWith("work-") && entry.getUid().getValue().contains(event.id().toString())).toList();

        assertThat(entries).extracting(entry -> Duration.between(event.startsAt(), entry.getDateStart().getValue().toInstant()).toHours() + "-"
                + Duration.between(event.startsAt(), entry.getDateEnd().getValue().toInstant()).toHours()).containsExactlyInAnyOrder("0-2", "4-5");
    }

    @Test
    void addressEndsWithTheNextOneWithRevocationAndWithTheOwnersAccess() {
        var member = TestMember.with(Role.MARSHAL);
        var api = Api.as(member);
        var first = address(api);
        var second = address(api);

        assertRefused(Api.visitor().get(first), ProblemType.NOT_FOUND);
        assertThat(Api.visitor().get(second).statusCode()).isEqualTo(200);
        assertThat(api.get("/me/calendar").<String>path("lastUsedAt")).isNotNull();

        api.deleteMatching("/me/calendar", null);
        assertRefused(Api.visitor().get(second), ProblemType.NOT_FOUND);
        assertThat(api.get("/me/calendar").<String>path("createdAt")).isNull();

        var third = address(api);
        member.set("role", Role.EXPRAO.name());
        assertRefused(Api.visitor().get(third), ProblemType.NOT_FOUND);
    }

    @Test
    void secretIsNotInTheDatabase() {
        var member = TestMember.with(Role.MARSHAL);
        var secret = address(Api.as(member)).replaceAll(".*/|\\.ics", "");

        assertThat(Sql.texts("select encode(token_hash, 'escape') from calendar_feed where member_id = ?", member.id()))
                .singleElement().asString().doesNotContain(secret);
    }

    private static String address(Api api) {
        return api.post("/me/calendar", "").<String>path("address").replaceAll(".*/api/v1", "");
    }

    private static void promise(TestEvent event, TestMember member, int... hours) {
        Sql.run("insert into staffing (event_id, night) values (?, date '2026-01-01') on conflict do nothing", event.id());
        Sql.run("insert into worker (event_id, member_id, answer, hours_unknown, answered_at) values (?, ?, 'YES', false, now())", event.id(), member.id());
        for (var hour : hours) {
            Sql.run("insert into work_hour (id, event_id, member_id, hour, sure) values (?, ?, ?, ?, true)", UUID.randomUUID(), event.id(), member.id(),
                    Timestamp.from(event.startsAt().plus(Duration.ofHours(hour))));
        }
    }

    private static List<VEvent> entries(Response response) {
        assertThat(response.contentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        return Biweekly.parse(new String(response.asByteArray(), StandardCharsets.UTF_8)).first().getEvents();
    }

    private static Optional<VEvent> entry(Response response, TestEvent event) {
        return entries(response).stream().filter(entry -> entry.getUid().getValue().startsWith(event.id().toString())).findFirst();
    }
}
