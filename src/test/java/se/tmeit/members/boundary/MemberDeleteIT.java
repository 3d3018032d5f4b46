package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

class MemberDeleteIT {
    private static Api master;

    private TestMember member;
    private String path;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
        path = "/members/" + member.id();
    }

    @Test
    void logInsEndAtOnceAndComeBackOnlyByLoggingInAgain() {
        var browser = Api.as(member);

        master.delete(path).then().statusCode(204);

        assertThat(browser.get("/sessions").statusCode()).isEqualTo(401);
        assertThat(browser.get("/sessions/current").statusCode()).isEqualTo(204);
        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
        master.post(path + "/restoration", "").then().statusCode(200);
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(401);
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void memberComesBackAsTheyWereWhenTheyAreRestored() {
        var team = master.post("/teams", Map.of("name", TestMember.uniqueWord(), "active", true)).path("id");
        var title = master.post("/titles", Map.of("name", TestMember.uniqueWord())).path("id");
        master.put("/teams/" + team + "/members/" + member.id(), Map.of("leader", true)).then().statusCode(200);
        master.put(path + "/title", Map.of("titleId", title)).then().statusCode(200);
        var before = master.get(path).jsonPath().getMap("");

        master.delete(path).then().statusCode(204);
        var restored = master.post(path + "/restoration", "").jsonPath().getMap("");

        before.remove("updatedAt");
        restored.remove("updatedAt");
        assertThat(restored).isEqualTo(before);
    }

    @Test
    void titleStaysWithWhoeverTookItMeanwhile() {
        var title = master.post("/titles", Map.of("name", TestMember.uniqueWord())).path("id");
        var heir = TestMember.with(Role.MARSHAL);
        master.put(path + "/title", Map.of("titleId", title)).then().statusCode(200);
        master.delete(path).then().statusCode(204);

        master.put("/members/" + heir.id() + "/title", Map.of("titleId", title)).then().statusCode(200);
        var restored = master.post(path + "/restoration", "");

        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(restored.<Object>path("title")).isNull();
        assertThat(Api.visitor().get("/titles/" + title).<String>path("holder.id")).isEqualTo(heir.id().toString());
    }

    @Test
    void restoringChangesNothingWhenTheMemberIsThere() {
        var before = master.get(path).asString();

        assertThat(master.post(path + "/restoration", "").asString()).isEqualTo(before);
    }

    @Test
    void deletingTwiceIsHarmless() {
        master.delete(path).then().statusCode(204);
        var deletedAt = master.get(path).<String>path("deletedAt");

        master.delete(path).then().statusCode(204);

        assertThat(master.get(path).<String>path("deletedAt")).isEqualTo(deletedAt);
    }

    @Test
    void memberIsNotDeletedWhenTheyChangedMeanwhile() {
        var read = master.get(path).header("ETag");
        master.patch(path, "{\"nickname\": \"Gaffa\"}").then().statusCode(200);

        assertRefused(master.request().header("If-Match", read).delete(path), ProblemType.CHANGED_MEANWHILE);
        assertRefused(master.request().delete(path), ProblemType.IF_MATCH_MISSING);
        assertThat(Api.visitor().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void deletingIsRefusedToEveryoneButMasters() {
        var self = Api.as(member);

        assertRefused(self.delete(path), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().delete(path), ProblemType.NOT_LOGGED_IN);
        assertRefused(self.post(path + "/restoration", ""), ProblemType.FORBIDDEN);
    }

    @Test
    void unknownMemberIsNeitherDeletedNorRestored() {
        assertRefused(master.request().header("If-Match", "*").delete("/members/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
        assertRefused(master.post("/members/" + UUID.randomUUID() + "/restoration", ""), ProblemType.NOT_FOUND);
    }
}
