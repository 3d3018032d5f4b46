package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

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

class TitlesIT {
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
        id = master.post("/titles", Map.of("name", name, "nameEn", "English " + name, "email", name + "@tmeit.example", "position", 7)).path("id");
        member = TestMember.with(Role.MARSHAL);
    }

    @Test
    void titleIsThereForEveryoneWithWhatWasSent() {
        assertThat(Api.visitor().get("/titles/" + id).jsonPath().getMap("")).isEqualTo(
                Map.of("id", id, "name", name, "nameEn", "English " + name, "email", name + "@tmeit.example", "position", 7));
        assertThat(Api.visitor().get("/titles").jsonPath().getList("items.id")).contains(id);
    }

    @Test
    void boardComesFirstInItsOrder() {
        var outsideTheBoard = master.post("/titles", Map.of("name", "Aaa" + name)).<String>path("id");

        var titles = Api.visitor().get("/titles").jsonPath();

        assertThat(titles.getList("items.findAll { it.position != null }.position", Integer.class)).isSorted();
        assertThat(titles.getList("items.id", String.class)).containsSubsequence(id, outsideTheBoard);
    }

    @Test
    void titlesOutsideTheBoardAreSortedAsSwedishSorts() {
        var last = master.post("/titles", Map.of("name", "Ö" + name)).<String>path("id");
        var second = master.post("/titles", Map.of("name", "z" + name)).<String>path("id");
        var first = master.post("/titles", Map.of("name", "Za" + name)).<String>path("id");

        var ids = Api.visitor().get("/titles").jsonPath().getList("items.id", String.class);

        assertThat(ids).containsSubsequence(first, second, last);
    }

    @Test
    void nameIsRefusedWhenAnotherTitleHasIt() {
        assertRefused(master.post("/titles", Map.of("name", " " + name.toUpperCase())), ProblemType.TITLE_NAME_TAKEN);
        assertRefused(master.patch("/titles/" + id, "{\"name\": \"webbmarskalk\"}"), ProblemType.TITLE_NAME_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name|null", "name|\"\"", "name|7", "email|\"nobody\"", "position|0", "position|100", "position|1.5", "position|\"1\"",
        "position|99999999999999999999", "position|1e400", "holder|null", "nameEn|\"\\u0000\""})
    void fieldIsNamedWhenItsValueIsWrong(String field, String value) {
        assertInvalid(master.patch("/titles/" + id, "{\"" + field + "\": " + value + "}"), field);
    }

    @Test
    void fieldsAreClearedByExplicitNulls() {
        var response = master.patch("/titles/" + id, "{\"nameEn\": null, \"email\": null, \"position\": null}");

        assertThat(response.jsonPath().getMap("")).isEqualTo(Map.of("id", id, "name", name));
    }

    @Test
    void secondEditorIsRefusedWhenBothReadTheSame() {
        var read = master.get("/titles/" + id).header("ETag");
        master.patch("/titles/" + id, "{\"position\": 8}", read).then().statusCode(200);

        assertRefused(master.patch("/titles/" + id, "{\"email\": null}", read), ProblemType.CHANGED_MEANWHILE);
        assertRefused(master.request().delete("/titles/" + id), ProblemType.IF_MATCH_MISSING);
        assertRefused(master.request().header("If-Match", read).delete("/titles/" + id), ProblemType.CHANGED_MEANWHILE);
    }

    @Test
    void titleIsNotDeletedWhileSomebodyHoldsIt() {
        master.put("/members/" + member.id() + "/title", Map.of("titleId", id)).then().statusCode(200);

        assertRefused(master.delete("/titles/" + id), ProblemType.TITLE_HELD);
        assertThat(Api.visitor().get("/titles/" + id).<String>path("holder.id")).isEqualTo(member.id().toString());
    }

    @Test
    void historyKeepsTheNameOfATitleThatIsDeleted() {
        master.put("/members/" + member.id() + "/title", Map.of("titleId", id, "since", "2024-01-01")).then().statusCode(200);
        master.request().delete("/members/" + member.id() + "/title").then().statusCode(200);

        master.delete("/titles/" + id).then().statusCode(204);

        assertRefused(Api.visitor().get("/titles/" + id), ProblemType.NOT_FOUND);
        assertThat(master.get("/members/" + member.id() + "/history").jsonPath().getList("items.title")).contains(name);
    }

    @Test
    void deletedMemberLosesATitleThatIsDeleted() {
        master.put("/members/" + member.id() + "/title", Map.of("titleId", id, "since", "2024-01-01")).then().statusCode(200);
        master.delete("/members/" + member.id()).then().statusCode(204);

        master.delete("/titles/" + id).then().statusCode(204);

        assertThat(master.post("/members/" + member.id() + "/restoration", "").<Object>path("title")).isNull();
    }

    @Test
    void unknownTitleIsNotFound() {
        assertRefused(Api.visitor().get("/titles/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
        assertRefused(Api.visitor().get("/titles/no-uuid"), ProblemType.MALFORMED_REQUEST);
    }
}
