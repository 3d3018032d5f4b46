package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Two masters at work at the same moment: nothing breaks, and what both wanted comes out where both can have it. */
class SameMomentIT {
    private static Api master;

    private final TestMember one = TestMember.with(Role.PRAO);
    private final TestMember other = TestMember.with(Role.PRAO);

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @RepeatedTest(5)
    void bothAreInTheTeamWhenTheyArePlacedAtOnce() throws Exception {
        var team = master.post("/teams", Map.of("name", TestMember.uniqueWord(), "active", true)).<String>path("id");

        var answers = AtOnce.send(() -> place(team, one), () -> place(team, other));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(master.get("/teams/" + team).jsonPath().getList("members.id")).containsExactlyInAnyOrder(one.id().toString(), other.id().toString());
    }

    @RepeatedTest(5)
    void onePlaceComesOutWhenTheSameIsSentTwiceAtOnce() throws Exception {
        var team = master.post("/teams", Map.of("name", TestMember.uniqueWord(), "active", true)).<String>path("id");

        var answers = AtOnce.send(() -> place(team, one), () -> place(team, one));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(currentPeriods(one, "TEAM")).isEqualTo("1");
    }

    @RepeatedTest(5)
    void oneRoleComesOutWhenTwoAreGivenAtOnce() throws Exception {
        var answers = AtOnce.send(() -> become(one, "MARSHAL"), () -> become(one, "VRAQ"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(currentPeriods(one, "ROLE")).isEqualTo("1");
        assertThat(Sql.texts("select h.role from member_history h join member m on m.id = h.member_id and m.role = h.role"
                + " where m.id = ? and h.ended_on is null", one.id())).hasSize(1);
    }

    @RepeatedTest(5)
    void titleHasOneHolderWhenItIsGivenToTwoAtOnce() throws Exception {
        var title = master.post("/titles", Map.of("name", TestMember.uniqueWord())).<String>path("id");

        var answers = AtOnce.send(() -> give(title, one, false), () -> give(title, other, false));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(Sql.texts("select id::text from member where title_id = ?::uuid", title)).hasSize(1);
    }

    @RepeatedTest(5)
    void nothingBreaksWhenTwoTakeEachOthersTitleAtOnce() throws Exception {
        var first = master.post("/titles", Map.of("name", TestMember.uniqueWord())).<String>path("id");
        var second = master.post("/titles", Map.of("name", TestMember.uniqueWord())).<String>path("id");
        give(first, one, false).then().statusCode(200);
        give(second, other, false).then().statusCode(200);

        var answers = AtOnce.send(() -> give(second, one, true), () -> give(first, other, true));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(List.of(200, 409, 412));
        assertThat(Sql.texts("select count(*) from member_history where ended_on is null and kind = 'TITLE' and member_id in (?, ?)", one.id(), other.id()))
                .isEqualTo(Sql.texts("select count(title_id) from member where id in (?, ?)", one.id(), other.id()));
    }

    private static Response place(String team, TestMember member) {
        return master.put("/teams/" + team + "/members/" + member.id(), Map.of("leader", false));
    }

    private static Response become(TestMember member, String role) {
        return master.put("/members/" + member.id() + "/role", Map.of("role", role));
    }

    private static Response give(String title, TestMember member, boolean takeOver) {
        return master.put("/members/" + member.id() + "/title", Map.of("titleId", title, "takeOver", takeOver));
    }

    private static String currentPeriods(TestMember member, String kind) {
        return Sql.texts("select count(*) from member_history where member_id = ? and kind = ? and ended_on is null", member.id(), kind).get(0);
    }
}
