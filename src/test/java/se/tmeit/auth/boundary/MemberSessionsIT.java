package se.tmeit.auth.boundary;

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
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Masters log members out whose devices are in other hands. */
class MemberSessionsIT {
    private static TestMember master;
    private static Api masters;

    private TestMember member;
    private Api laptop;
    private Api phone;

    @BeforeAll
    static void logInMaster() {
        master = TestMember.with(Role.MASTER);
        masters = Api.as(master);
    }

    @BeforeEach
    void logInTwice() {
        member = TestMember.with(Role.MARSHAL);
        laptop = Api.as(member);
        phone = Api.as(member);
    }

    @Test
    void everyDeviceOfTheMemberIsLoggedOutAndNobodyElses() {
        var other = Api.as(TestMember.with(Role.MARSHAL));

        masters.request().delete("/members/" + member.shortId() + "/sessions").then().statusCode(204);

        assertRefused(laptop.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertRefused(phone.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(other.get("/sessions").statusCode()).isEqualTo(200);
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void nothingThatAThiefMadeThereLetsThemBackIn() {
        var secret = laptop.post("/me/tokens", Map.of("name", "x", "scope", "READ", "days", 1)).<String>path("secret");
        var wanted = TestMember.uniqueWord() + "@example.org";
        laptop.put("/me/email", Map.of("email", wanted, "currentPassword", TestMember.PASSWORD)).then().statusCode(202);

        masters.request().delete("/members/" + member.id() + "/sessions").then().statusCode(204);

        assertRefused(Api.visitor().request().header("Authorization", "Bearer " + secret).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
        assertRefused(Api.visitor().post("/me/email/confirmation", Map.of("token", Mailbox.tokenIn(Mailbox.lastTo(wanted)))), ProblemType.LINK_DEAD);
        assertThat(Sql.texts("select token_hash from known_device where member_id = ?", member.id())).isEmpty();
    }

    @Test
    void trailSaysWhichMasterDidIt() {
        masters.request().delete("/members/" + member.id() + "/sessions").then().statusCode(204);

        assertThat(Sql.texts("select actor_id::text from audit_entry where action = 'LOGGED_OUT_EVERYWHERE' and subject_id = ?", member.id()))
                .containsExactly(master.id().toString());
    }

    @Test
    void memberCannotLogOthersOut() {
        var stranger = Api.as(TestMember.with(Role.MARSHAL));

        assertRefused(stranger.request().delete("/members/" + member.id() + "/sessions"), ProblemType.FORBIDDEN);
        assertThat(laptop.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void memberWhoDoesNotExistIsNotFound() {
        assertRefused(masters.request().delete("/members/" + UUID.randomUUID() + "/sessions"), ProblemType.NOT_FOUND);
    }
}
