package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** The club never loses its last master; masters of other tests step aside meanwhile. */
@Isolated
class LastMasterIT {
    private TestMember first;
    private TestMember second;
    private Api asFirst;
    private Api asSecond;

    @BeforeEach
    void leaveTwoMasters() {
        first = TestMember.with(Role.MASTER);
        second = TestMember.with(Role.MASTER);
        asFirst = Api.as(first);
        asSecond = Api.as(second);
        Sql.run("update member set role = 'VRAQ', old_user_name = 'master ' || id where role = 'MASTER' and id not in (?, ?)", first.id(), second.id());
    }

    @AfterEach
    void bringBackTheOthers() {
        Sql.run("update member set role = 'MASTER', old_user_name = null where old_user_name = 'master ' || id");
    }

    @Test
    void lastMasterKeepsTheRole() {
        second.set("role", "MARSHAL");

        assertRefused(demote(asFirst, first), ProblemType.LAST_MASTER);
        assertThat(masters()).containsExactly(first.id().toString());
    }

    @Test
    void lastMasterIsNotDeleted() {
        second.set("role", "MARSHAL");

        assertRefused(asFirst.delete("/members/" + first.id()), ProblemType.LAST_MASTER);
        assertThat(masters()).containsExactly(first.id().toString());
    }

    @Test
    void lastMasterKeepsTheRoleWhenTheOtherOneIsDeleted() {
        asFirst.delete("/members/" + second.id()).then().statusCode(204);

        assertRefused(demote(asFirst, first), ProblemType.LAST_MASTER);
    }

    @Test
    void masterStepsBackWhenThereIsAnother() {
        assertThat(demote(asFirst, first).statusCode()).isEqualTo(200);
        assertRefused(demote(asFirst, second), ProblemType.FORBIDDEN);
    }

    @RepeatedTest(5)
    void onlyOneSucceedsWhenTwoMastersDemoteEachOtherAtTheSameMoment() throws Exception {
        var answers = AtOnce.send(() -> demote(asFirst, second), () -> demote(asSecond, first));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(masters()).hasSize(1);
    }

    @RepeatedTest(5)
    void onlyOneSucceedsWhenTwoMastersStepBackAtTheSameMoment() throws Exception {
        var answers = AtOnce.send(() -> demote(asFirst, first), () -> demote(asSecond, second));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(masters()).hasSize(1);
    }

    @RepeatedTest(5)
    void oneMasterIsLeftWhenOneIsDeletedAndTheOtherDemotedAtTheSameMoment() throws Exception {
        var tag = asFirst.get("/members/" + second.id()).header("ETag");

        var answers = AtOnce.send(() -> asFirst.request().header("If-Match", tag).delete("/members/" + second.id()), () -> demote(asSecond, first));

        assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
        assertThat(masters()).hasSize(1);
    }

    private static Response demote(Api caller, TestMember member) {
        return caller.put("/members/" + member.id() + "/role", Map.of("role", "MARSHAL"));
    }

    private static List<String> masters() {
        return Sql.texts("select id::text from member where role = 'MASTER' and deleted_at is null");
    }
}
