package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.time.ClubTime;

class HistoryIT {
    private static Api master;

    private String path;
    private String current;
    private String past;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    /** A prao since 2020 who became a marshal in 2024. */
    @BeforeEach
    void create() {
        var member = TestMember.with(Role.PRAO);
        master.put("/members/" + member.id() + "/role", Map.of("role", "MARSHAL", "since", "2024-02-01")).then().statusCode(200);
        path = "/members/" + member.shortId() + "/history";
        current = master.get(path).path("items[0].id");
        past = master.get(path).path("items[1].id");
    }

    @Test
    void daysOfAPastPeriodAreCorrected() {
        var response = master.patch(path + "/" + past, "{\"startedOn\": \"2020-09-01\", \"endedOn\": \"2024-01-31\"}", null);

        assertThat(response.jsonPath().getMap("")).isEqualTo(
                Map.of("id", past, "kind", "ROLE", "role", "PRAO", "startedOn", "2020-09-01", "endedOn", "2024-01-31"));
        assertThat(master.get(path).jsonPath().getMap("items[1]")).isEqualTo(response.jsonPath().getMap(""));
    }

    @Test
    void oneDayIsCorrectedWithoutLosingTheOther() {
        var response = master.patch(path + "/" + past, "{\"startedOn\": \"2020-09-01\"}", null);

        assertThat(response.<String>path("endedOn")).isEqualTo("2024-02-01");
    }

    @Test
    void startOfTheCurrentPeriodIsCorrectedButItKeepsNoEnd() {
        assertThat(master.patch(path + "/" + current, "{\"startedOn\": \"2024-03-01\"}", null).statusCode()).isEqualTo(200);
        assertRefused(master.patch(path + "/" + current, "{\"endedOn\": \"2024-04-01\"}", null), ProblemType.HISTORY_CURRENT);
        assertRefused(master.patch(path + "/" + past, "{\"endedOn\": null}", null), ProblemType.HISTORY_CURRENT);
        assertThat(master.get(path).<String>path("items[0].startedOn")).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"startedOn|\"2024-02-02\"|endedOn", "endedOn|\"2019-12-31\"|endedOn", "startedOn|null|startedOn",
        "startedOn|\"1900-01-01\"|startedOn", "role|\"MASTER\"|role", "id|null|id", "endedOn|\"2024-13-01\"|endedOn"})
    void fieldIsNamedWhenThePeriodCannotBe(String field, String value, String named) {
        assertInvalid(master.patch(path + "/" + past, "{\"" + field + "\": " + value + "}", null), named);
    }

    @Test
    void periodIsRefusedWhenItLiesInTheFuture() {
        var tomorrow = LocalDate.now(ClubTime.ZONE).plusDays(1).toString();

        assertInvalid(master.patch(path + "/" + current, Map.of("startedOn", tomorrow), null), "startedOn");
        assertInvalid(master.patch(path + "/" + past, Map.of("endedOn", tomorrow), null), "endedOn");
    }

    @Test
    void pastPeriodIsRemovedAndTheCurrentOneIsNot() {
        assertThat(master.request().delete(path + "/" + past).statusCode()).isEqualTo(204);
        assertRefused(master.request().delete(path + "/" + current), ProblemType.HISTORY_CURRENT);
        assertThat(master.get(path).jsonPath().getList("items.id")).containsExactly(current);
    }

    @Test
    void periodIsNotFoundUnderAnotherMember() {
        var other = "/members/" + TestMember.with(Role.PRAO).id() + "/history/";

        assertRefused(master.request().delete(other + past), ProblemType.NOT_FOUND);
        assertRefused(master.patch(other + past, "{\"startedOn\": \"2020-09-01\"}", null), ProblemType.NOT_FOUND);
        assertRefused(master.request().delete(path + "/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
    }

    @Test
    void membersReadButDoNotChange() {
        var marshal = Api.as(TestMember.with(Role.MARSHAL));

        assertThat(marshal.get(path).jsonPath().getList("items.role")).containsExactly("MARSHAL", "PRAO");
        assertRefused(marshal.patch(path + "/" + past, "{\"startedOn\": \"2020-09-01\"}", null), ProblemType.FORBIDDEN);
        assertRefused(marshal.request().delete(path + "/" + past), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().get(path), ProblemType.NOT_LOGGED_IN);
    }
}
