package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.SoftPasskey;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Masters let somebody in again who lost what they log in with beside the password. */
class MemberSecondFactorsIT {
    private TestMember master;
    private Api masters;
    private TestMember member;
    private Api browser;
    private SoftPasskey passkey;

    @BeforeEach
    void memberHasAppAndPasskey() {
        master = TestMember.with(Role.MASTER);
        masters = Api.as(master);
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
        passkey = new SoftPasskey();
        PasskeysIT.add(browser, passkey, "x").then().statusCode(201);
        member.withRecoveryCodes("aaaa-bbbb-cccc-dddd-eeee-ffff");
    }

    @Test
    void memberLogsInWithThePasswordAloneAndGetsAFactorAnew() {
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(202);

        remove(member.shortId()).then().statusCode(204);

        assertRefused(PasskeysIT.logIn(Api.visitor(), passkey), ProblemType.PASSKEY_REFUSED);
        var anew = Api.visitor();
        assertThat(anew.logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(anew.get("/me/totp").<Boolean>path("enabled")).isFalse();
        assertThat(anew.get("/me/totp").<Integer>path("recoveryCodesLeft")).isZero();
        assertThat(PasskeysIT.add(anew, new SoftPasskey(), "y").statusCode()).isEqualTo(201);
    }

    @Test
    void whoeverIsInTheAccountIsThrownOut() {
        var secret = browser.post("/me/tokens", Map.of("name", "x", "scope", "READ", "days", 1)).<String>path("secret");

        remove(member.id().toString()).then().statusCode(204);

        assertRefused(browser.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertRefused(Api.visitor().request().header("Authorization", "Bearer " + secret).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
    }

    @Test
    void memberIsToldAndTheTrailSaysWhichMasterDidIt() {
        remove(member.id().toString()).then().statusCode(204);

        assertThat(member.mails("security-second-factors-removed")).hasSize(1);
        assertThat(Sql.texts("select actor_id::text from audit_entry where action = 'SECOND_FACTORS_REMOVED' and subject_id = ?", member.id()))
                .containsExactly(master.id().toString());
    }

    @Test
    void nothingHappensWhereThereIsNothingToRemove() {
        var other = TestMember.with(Role.PRAO);
        var others = Api.as(other);

        remove(other.id().toString()).then().statusCode(204);

        assertThat(others.get("/sessions").statusCode()).isEqualTo(200);
        assertThat(other.mails("security-second-factors-removed")).isEmpty();
        assertThat(other.trail()).doesNotContain("SECOND_FACTORS_REMOVED");
    }

    @Test
    void masterNeedsARecentProof() {
        master.longAgo();
        assertRefused(remove(member.id().toString()), ProblemType.PROOF_NEEDED);
        assertThat(PasskeysIT.logIn(Api.visitor(), passkey).statusCode()).isEqualTo(201);

        masters.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD)).then().statusCode(204);

        assertThat(remove(member.id().toString()).statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyRemovesTheirOwnThisWayAndNoMemberAnothers() {
        assertRefused(remove(master.id().toString()), ProblemType.FORBIDDEN);
        assertRefused(Api.as(TestMember.with(Role.MARSHAL)).request().delete("/members/" + member.id() + "/second-factors"), ProblemType.FORBIDDEN);
        assertRefused(remove(UUID.randomUUID().toString()), ProblemType.NOT_FOUND);
        assertThat(PasskeysIT.logIn(Api.visitor(), passkey).statusCode()).isEqualTo(201);
    }

    /** A lone master has nobody to ask: the statements of docs/security.md, as they stand there. */
    @Test
    void documentedStatementsLetALoneMasterInAgain() throws Exception {
        var block = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/security.md")));
        assertThat(block.find()).isTrue();

        try (var connection = RunningServer.get().database().getConnection(); var statement = connection.createStatement()) {
            statement.execute(block.group(1).replace("master@example.org", member.email()));
        }

        assertRefused(browser.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(member.trail()).contains("SECOND_FACTORS_REMOVED");
    }

    private Response remove(String id) {
        return masters.request().delete("/members/" + id + "/second-factors");
    }
}
