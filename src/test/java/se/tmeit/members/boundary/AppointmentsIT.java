package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.time.ClubTime;

class AppointmentsIT {
    private static final LocalDate TODAY = LocalDate.now(ClubTime.ZONE);

    private static Api master;

    private TestMember member;
    private String path;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        member = TestMember.with(Role.PRAO);
        path = "/members/" + member.id();
    }

    @Test
    void newRoleIsSeenAtOnceAndTheOldOneEndsOnTheSameDay() {
        var response = master.put(path + "/role", Map.of("role", "MARSHAL", "since", "2024-02-29"));

        assertThat(response.<String>path("role")).isEqualTo("MARSHAL");
        assertThat(response.header("ETag")).isEqualTo(master.get(path).header("ETag"));
        assertThat(roles()).containsExactly("MARSHAL 2024-02-29 null", "PRAO 2020-01-01 2024-02-29");
    }

    @Test
    void roleBeginsTodayWhenNoDayIsGiven() {
        master.put(path + "/role", Map.of("role", "VRAQ")).then().statusCode(200);

        assertThat(roles()).containsExactly("VRAQ " + TODAY + " null", "PRAO 2020-01-01 " + TODAY);
    }

    @Test
    void roleIsRefusedWhenItWouldBeginBeforeTheOneItReplaces() {
        assertInvalid(master.put(path + "/role", Map.of("role", "MARSHAL", "since", "2019-12-31")), "since");
        assertThat(roles()).containsExactly("PRAO 2020-01-01 null");
    }

    @Test
    void roleIsRefusedWhenItWouldBeginInTheFuture() {
        assertInvalid(master.put(path + "/role", Map.of("role", "MARSHAL", "since", TODAY.plusDays(1).toString())), "since");
        assertThat(roles()).containsExactly("PRAO 2020-01-01 null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-12-31", "+999999999-12-31", "tomorrow"})
    void roleIsRefusedWhenItsDayCannotBe(String day) {
        assertInvalid(master.put(path + "/role", Map.of("role", "MARSHAL", "since", day)), "since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"KING\"", "\"prao\"", "0", "\"0\"", "\"\"", "true"})
    void roleIsRefusedWhenThereIsNoneOfThatName(String role) {
        assertInvalid(master.put(path + "/role", "{\"role\": " + role + "}"), "role");
    }

    @Test
    void roleOfTheSameDayIsCorrectedWithoutATrace() {
        master.put(path + "/role", Map.of("role", "MASTER")).then().statusCode(200);

        master.put(path + "/role", Map.of("role", "MARSHAL")).then().statusCode(200);

        assertThat(roles()).containsExactly("MARSHAL " + TODAY + " null", "PRAO 2020-01-01 " + TODAY);
    }

    @Test
    void sameRoleAgainChangesNothing() {
        var before = master.get(path).asString();

        assertThat(master.put(path + "/role", Map.of("role", "PRAO")).asString()).isEqualTo(before);
        assertThat(roles()).containsExactly("PRAO 2020-01-01 null");
    }

    @Test
    void exPraoLosesTitleTeamsAndLogInsAtOnce() {
        var title = title(null);
        var team = team();
        master.put(path + "/title", Map.of("titleId", title)).then().statusCode(200);
        master.put("/teams/" + team + "/members/" + member.id(), Map.of("leader", true)).then().statusCode(200);
        var browser = Api.as(member);

        var response = master.put(path + "/role", Map.of("role", "EXPRAO"));

        assertThat(response.jsonPath().getMap("")).doesNotContainKey("title").containsEntry("teams", List.of());
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(401);
        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
        assertThat(Sql.texts("select kind from member_history where member_id = ? and ended_on is null", member.id())).containsExactly("ROLE");
        assertThat(Sql.texts("select id::text from session where member_id = ?", member.id())).isEmpty();
    }

    @Test
    void titleIsGivenWithItsHistory() {
        var title = title("pub@tmeit.example");

        var response = master.put(path + "/title", Map.of("titleId", title, "since", "2024-01-01"));

        assertThat(response.<String>path("title.id")).isEqualTo(title);
        assertThat(Api.visitor().get("/titles/" + title).<String>path("holder.id")).isEqualTo(member.id().toString());
        assertThat(titles(member)).containsExactly("2024-01-01 null");
    }

    @Test
    void titleBeforeEndsWhenTheMemberGetsAnother() {
        master.put(path + "/title", Map.of("titleId", title(null), "since", "2024-01-01")).then().statusCode(200);
        var second = title(null);

        var response = master.put(path + "/title", Map.of("titleId", second, "since", "2025-01-01"));

        assertThat(response.<String>path("title.id")).isEqualTo(second);
        assertThat(titles(member)).containsExactly("2025-01-01 null", "2024-01-01 2025-01-01");
    }

    @Test
    void titleIsRefusedWhenSomebodyHoldsIt() {
        var title = title(null);
        var holder = TestMember.named(Role.MASTER, "Ebba", "Holder");
        master.put("/members/" + holder.id() + "/title", Map.of("titleId", title)).then().statusCode(200);

        var response = master.put(path + "/title", Map.of("titleId", title));

        assertRefused(response, ProblemType.TITLE_HELD);
        assertThat(response.<String>path("detail")).contains("Ebba Holder");
        assertThat(master.get(path).<Object>path("title")).isNull();
    }

    @Test
    void titleMovesOnWhenItIsTakenOver() {
        var title = title(null);
        var holder = TestMember.with(Role.MASTER);
        master.put("/members/" + holder.id() + "/title", Map.of("titleId", title, "since", "2024-01-01")).then().statusCode(200);

        var response = master.put(path + "/title", Map.of("titleId", title, "since", "2025-01-01", "takeOver", true));

        assertThat(response.<String>path("title.id")).isEqualTo(title);
        assertThat(master.get("/members/" + holder.id()).<Object>path("title")).isNull();
        assertThat(titles(holder)).containsExactly("2024-01-01 2025-01-01");
    }

    @Test
    void titleIsTakenAwayWithItsHistory() {
        master.put(path + "/title", Map.of("titleId", title(null), "since", "2024-01-01")).then().statusCode(200);

        var response = master.request().delete(path + "/title?since=2024-06-01");

        assertThat(response.<Object>path("title")).isNull();
        assertThat(titles(member)).containsExactly("2024-01-01 2024-06-01");
    }

    @Test
    void titleIsRefusedWhenItDoesNotExistOrTheMemberIsAnExPrao() {
        assertInvalid(master.put(path + "/title", Map.of("titleId", UUID.randomUUID())), "titleId");
        assertInvalid(master.put(path + "/title", "{\"titleId\": \"no-uuid\"}"), "titleId");
        member.set("role", "EXPRAO");
        assertInvalid(master.put(path + "/title", Map.of("titleId", title(null))), "titleId");
    }

    @Test
    void deletedMemberGetsNeitherRoleNorTitleNorTeam() {
        master.delete(path).then().statusCode(204);

        assertRefused(master.put(path + "/role", Map.of("role", "MARSHAL")), ProblemType.DELETED_MEMBER);
        assertRefused(master.put(path + "/title", Map.of("titleId", title(null))), ProblemType.DELETED_MEMBER);
        assertRefused(master.request().delete(path + "/title"), ProblemType.DELETED_MEMBER);
        assertRefused(master.put("/teams/" + team() + "/members/" + member.id(), Map.of("leader", true)), ProblemType.DELETED_MEMBER);
    }

    private List<String> roles() {
        return master.get(path + "/history").jsonPath().<Map<String, Object>>getList("items").stream()
                .map(entry -> entry.get("role") + " " + entry.get("startedOn") + " " + entry.get("endedOn")).toList();
    }

    private static List<String> titles(TestMember holder) {
        return master.get("/members/" + holder.id() + "/history").jsonPath().<Map<String, Object>>getList("items.findAll { it.kind == 'TITLE' }").stream()
                .map(entry -> entry.get("startedOn") + " " + entry.get("endedOn")).toList();
    }

    private static String title(String email) {
        var request = email == null ? Map.of("name", TestMember.uniqueWord()) : Map.of("name", TestMember.uniqueWord(), "email", email);
        return master.post("/titles", request).path("id");
    }

    private static String team() {
        return master.post("/teams", Map.of("name", TestMember.uniqueWord(), "active", true)).path("id");
    }
}
