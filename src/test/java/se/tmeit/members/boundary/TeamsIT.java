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
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.time.ClubTime;

class TeamsIT {
    private static final LocalDate TODAY = LocalDate.now(ClubTime.ZONE);

    private static Api master;

    private String name;
    private String id;
    private TestMember member;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        name = TestMember.uniqueWord();
        id = master.post("/teams", Map.of("name", name, "startsOn", "2024-08-01", "endsOn", "2025-06-01", "active", true)).path("id");
        member = TestMember.with(Role.MARSHAL);
    }

    @Test
    void teamIsAtItsLocationWithWhatWasSent() {
        var response = master.post("/teams", Map.of("name", name + " 2", "startsOn", "2024-08-01", "active", false));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(Api.visitor().get(response.header("Location").replaceFirst(".*/api/v1", "")).jsonPath().getMap(""))
                .isEqualTo(Map.of("id", response.path("id"), "name", name + " 2", "startsOn", "2024-08-01", "active", false, "members", List.of()));
    }

    @Test
    void nameIsRefusedWhenATeamOfTheSameStartHasIt() {
        var same = Map.of("name", " " + name.toUpperCase() + " ", "startsOn", "2024-08-01", "active", true);
        var later = Map.of("name", name, "startsOn", "2025-08-01", "active", true);

        assertRefused(master.post("/teams", same), ProblemType.TEAM_NAME_TAKEN);
        assertThat(master.post("/teams", later).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name|null", "name|\" \"", "name|\"a\\tb\"", "active|null", "active|\"true\"", "startsOn|\"1800-01-01\"", "members|[]"})
    void fieldIsNamedWhenItsValueIsWrong(String field, String value) {
        assertInvalid(master.patch("/teams/" + id, "{\"" + field + "\": " + value + "}"), field);
    }

    @Test
    void teamIsRefusedWhenItEndsBeforeItStarts() {
        assertInvalid(master.patch("/teams/" + id, "{\"endsOn\": \"2024-07-31\"}"), "endsOn");
    }

    @Test
    void dayIsClearedByAnExplicitNullAndNothingElseIsLost() {
        master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", true)).then().statusCode(200);

        var response = master.patch("/teams/" + id, "{\"endsOn\": null}");

        assertThat(response.jsonPath().getMap("")).doesNotContainKey("endsOn").containsEntry("startsOn", "2024-08-01").containsEntry("name", name);
        assertThat(response.jsonPath().getList("members.id")).containsExactly(member.id().toString());
    }

    @Test
    void secondEditorIsRefusedWhenBothReadTheSame() {
        var read = master.get("/teams/" + id).header("ETag");
        master.patch("/teams/" + id, "{\"active\": false}", read).then().statusCode(200);

        assertRefused(master.patch("/teams/" + id, "{\"endsOn\": null}", read), ProblemType.CHANGED_MEANWHILE);
        assertRefused(master.request().contentType(Api.MERGE_PATCH).body("{}").patch("/teams/" + id), ProblemType.IF_MATCH_MISSING);
    }

    @Test
    void leadersComeFirstThenTheOrderOfTheMemberList() {
        var leader = TestMember.named(Role.PRAO, "Ö", "Ö");
        for (var someone : List.of(member, leader, TestMember.with(Role.MASTER))) {
            master.put("/teams/" + id + "/members/" + someone.id(), Map.of("leader", someone.equals(leader))).then().statusCode(200);
        }

        var members = Api.visitor().get("/teams/" + id).jsonPath();

        assertThat(members.getList("members.leader")).containsExactly(true, false, false);
        assertThat(members.getString("members[0].id")).isEqualTo(leader.id().toString());
        assertThat(members.getString("members[2].id")).isEqualTo(member.id().toString());
    }

    @Test
    void placeIsTheSameWhenItIsGivenTwice() {
        var once = master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false)).asString();

        assertThat(master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false)).asString()).isEqualTo(once);
        assertThat(history(member)).containsExactly("false " + TODAY + " null");
    }

    @Test
    void leadingIsAPeriodOfItsOwn() {
        master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false, "since", "2024-09-01")).then().statusCode(200);

        master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", true, "since", "2025-01-01")).then().statusCode(200);
        master.request().delete("/teams/" + id + "/members/" + member.id() + "?since=2025-05-01").then().statusCode(200);

        assertThat(history(member)).containsExactly("true 2025-01-01 2025-05-01", "false 2024-09-01 2025-01-01");
    }

    @Test
    void placeIsRefusedForExPraosAndUnknownMembers() {
        member.set("role", "EXPRAO");

        assertInvalid(master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false)), "memberId");
        assertRefused(master.put("/teams/" + id + "/members/" + UUID.randomUUID(), Map.of("leader", false)), ProblemType.NOT_FOUND);
        assertRefused(master.put("/teams/" + UUID.randomUUID() + "/members/" + member.id(), Map.of("leader", false)), ProblemType.NOT_FOUND);
    }

    @Test
    void historyKeepsTheNameOfATeamThatIsDeleted() {
        master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false, "since", "2024-09-01")).then().statusCode(200);

        master.delete("/teams/" + id).then().statusCode(204);

        assertRefused(master.get("/teams/" + id), ProblemType.NOT_FOUND);
        assertThat(history(member)).containsExactly("false 2024-09-01 " + TODAY);
        assertThat(Api.visitor().get("/members/" + member.id()).jsonPath().getList("teams")).isEmpty();
    }

    @Test
    void currentPeriodTakesTheNewNameOfATeam() {
        master.put("/teams/" + id + "/members/" + member.id(), Map.of("leader", false)).then().statusCode(200);

        master.patch("/teams/" + id, Map.of("name", name + " new")).then().statusCode(200);

        assertThat(master.get("/members/" + member.id() + "/history").jsonPath().getList("items.team")).contains(name + " new").doesNotContain(name);
    }

    @Test
    void listHoldsActiveTeamsOrTheOthersWhenAskedFor() {
        var retired = master.post("/teams", Map.of("name", name + " old", "active", false)).<String>path("id");

        assertThat(Api.visitor().get("/teams?active=true").jsonPath().getList("items.id")).contains(id).doesNotContain(retired);
        assertThat(Api.visitor().get("/teams?active=false").jsonPath().getList("items.id")).contains(retired).doesNotContain(id);
        assertThat(Api.visitor().get("/teams").jsonPath().getList("items.id")).contains(retired, id);
    }

    private static List<String> history(TestMember someone) {
        return master.get("/members/" + someone.id() + "/history").jsonPath().<Map<String, Object>>getList("items.findAll { it.kind == 'TEAM' }").stream()
                .map(entry -> entry.get("leader") + " " + entry.get("startedOn") + " " + entry.get("endedOn")).toList();
    }
}
