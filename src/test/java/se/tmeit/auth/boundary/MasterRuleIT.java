package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AuthenticatorApp;
import se.tmeit.support.SoftPasskey;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Masters use their rights with two factors, after some days in which to get the second. */
class MasterRuleIT {
    private TestMember master;
    private Api browser;

    @BeforeEach
    void masterLogsIn() {
        master = TestMember.with(Role.MASTER);
        browser = Api.as(master);
    }

    @Test
    void masterIsTimelyTold() {
        var session = browser.get("/sessions/current").jsonPath();

        assertThat(Instant.parse(session.getString("secondFactorDueAt"))).isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(7)));
        assertThat(session.getBoolean("secondFactorMissing")).isFalse();
        assertThat(administer().statusCode()).isEqualTo(201);
    }

    @Test
    void timeRunsFromTheFirstTime() {
        Sql.run("update master_grace set started_at = now() - interval '3 days' where member_id = ?", master.id());

        var due = Instant.parse(Api.as(master).get("/sessions/current").path("secondFactorDueAt"));

        assertThat(due).isBefore(Instant.now().plus(Duration.ofDays(4)));
    }

    @Test
    void masterWithoutASecondFactorHasNoRightsWhenTheTimeIsOver() {
        graceIsOver();

        assertRefused(administer(), ProblemType.SECOND_FACTOR_REQUIRED);
        assertRefused(browser.request().delete("/members/" + TestMember.with(Role.PRAO).id()), ProblemType.SECOND_FACTOR_REQUIRED);
        assertThat(browser.get("/sessions/current").<Boolean>path("secondFactorMissing")).isTrue();
        assertThat(browser.get("/sessions/current").<String>path("secondFactorDueAt")).isNull();
    }

    @Test
    void ownProfileAndSecurityStayOpen() {
        graceIsOver();

        assertThat(browser.get("/members").statusCode()).isEqualTo(200);
        assertThat(browser.get("/me/totp").statusCode()).isEqualTo(200);
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void masterWithoutRightsSeesNoMoreThanAMember() {
        var other = TestMember.with(Role.PRAO).set("email_audience", "MASTERS");
        assertThat(browser.get("/members/" + other.id()).<String>path("email")).isEqualTo(other.email());

        graceIsOver();

        assertThat(browser.get("/members/" + other.id()).<String>path("email")).isNull();
    }

    @Test
    void appSetUpInTheSessionGivesTheRightsBack() {
        graceIsOver();
        var app = AuthenticatorApp.of(browser.post("/me/totp", "").path("secret"));

        browser.post("/me/totp/confirmation", Map.of("code", app.code())).then().statusCode(200);

        assertThat(administer().statusCode()).isEqualTo(201);
        assertThat(browser.get("/sessions/current").<Boolean>path("secondFactorMissing")).isFalse();
    }

    @Test
    void passkeyAddedInTheSessionGivesTheRightsBack() {
        graceIsOver();

        PasskeysIT.add(browser, new SoftPasskey(), "x").then().statusCode(201);

        assertThat(administer().statusCode()).isEqualTo(201);
    }

    @Test
    void logInWithAPasskeyHasTheRights() {
        var passkey = new SoftPasskey();
        PasskeysIT.add(browser, passkey, "x").then().statusCode(201);
        graceIsOver();
        browser = Api.visitor();

        PasskeysIT.logIn(browser, passkey).then().statusCode(201);

        assertThat(administer().statusCode()).isEqualTo(201);
    }

    @Test
    void passwordAloneHasNoRightsOnceThereIsAPasskeyUntilThatIsUsed() {
        var passkey = new SoftPasskey();
        PasskeysIT.add(browser, passkey, "x").then().statusCode(201);
        browser = Api.as(master);
        assertRefused(administer(), ProblemType.SECOND_FACTOR_REQUIRED);

        PasskeysIT.prove(browser, passkey).then().statusCode(204);

        assertThat(administer().statusCode()).isEqualTo(201);
    }

    /** Else a stolen password would do: the thief's own factor opens what the master's was to keep shut. */
    @Test
    void passwordAloneAddsNoFactorOnceThereIsAPasskeyUntilThatIsUsed() {
        var passkey = new SoftPasskey();
        PasskeysIT.add(browser, passkey, "x").then().statusCode(201);
        browser = Api.as(master);

        assertRefused(browser.post("/me/passkeys/options", ""), ProblemType.PROOF_NEEDED);
        assertRefused(browser.post("/me/totp", ""), ProblemType.PROOF_NEEDED);
        browser.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD)).then().statusCode(204);
        assertRefused(browser.post("/me/passkeys/options", ""), ProblemType.PROOF_NEEDED);
        assertRefused(browser.request().delete("/me/passkeys/" + browser.get("/me/passkeys").path("items[0].id")), ProblemType.PROOF_NEEDED);
        assertRefused(administer(), ProblemType.SECOND_FACTOR_REQUIRED);

        PasskeysIT.prove(browser, passkey).then().statusCode(204);
        assertThat(PasskeysIT.add(browser, new SoftPasskey(), "y").statusCode()).isEqualTo(201);
    }

    @Test
    void sessionSaysWhetherTwoFactorsWereProvedInIt() {
        assertThat(browser.get("/sessions/current").<Boolean>path("twoFactors")).isFalse();

        PasskeysIT.add(browser, new SoftPasskey(), "x").then().statusCode(201);

        assertThat(browser.get("/sessions/current").<Boolean>path("twoFactors")).isTrue();
    }

    @Test
    void rightsGoWithTheLastSecondFactor() {
        PasskeysIT.add(browser, new SoftPasskey(), "x").then().statusCode(201);
        graceIsOver();

        browser.request().delete("/me/passkeys/" + browser.get("/me/passkeys").path("items[0].id")).then().statusCode(204);

        assertRefused(administer(), ProblemType.SECOND_FACTOR_REQUIRED);
    }

    @Test
    void timeIsNotGivenAnewByAddingAndRemovingAFactor() {
        graceIsOver();
        PasskeysIT.add(browser, new SoftPasskey(), "x").then().statusCode(201);
        browser.request().delete("/me/passkeys/" + browser.get("/me/passkeys").path("items[0].id")).then().statusCode(204);

        assertRefused(administer(), ProblemType.SECOND_FACTOR_REQUIRED);
    }

    @Test
    void othersAreNotConcerned() {
        var marshal = TestMember.with(Role.MARSHAL);
        var session = Api.as(marshal).get("/sessions/current").jsonPath();

        assertThat(session.getString("secondFactorDueAt")).isNull();
        assertThat(session.getBoolean("secondFactorMissing")).isFalse();
        assertThat(Sql.texts("select member_id::text from master_grace where member_id = ?", marshal.id())).isEmpty();
    }

    private void graceIsOver() {
        Sql.run("""
                insert into master_grace (member_id, started_at) values (?, now() - interval '8 days')
                on conflict (member_id) do update set started_at = excluded.started_at""", master.id());
    }

    private Response administer() {
        return browser.post("/titles", Map.of("name", "Titel " + TestMember.uniqueWord()));
    }
}
