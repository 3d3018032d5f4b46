package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.AuthenticatorApp;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class TotpIT {
    private TestMember member;
    private Api browser;
    private AuthenticatorApp app;
    private List<String> recoveryCodes;

    @BeforeEach
    void appIsSetUp() {
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
        app = AuthenticatorApp.of(browser.post("/me/totp", "").path("secret"));
        recoveryCodes = browser.post("/me/totp/confirmation", Map.of("code", app.code())).jsonPath().getList("recoveryCodes");
    }

    @Test
    void confirmationGivesTenRecoveryCodesAndIsMailed() {
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
        assertThat(browser.get("/me/totp").jsonPath().getMap("")).isEqualTo(Map.of("enabled", true, "recoveryCodesLeft", 10));
        assertThat(member.trail()).contains("TOTP_ENABLED");
        assertThat(member.mails("security-totp-enabled")).hasSize(1);
    }

    @Test
    void secretIsForTheAppAndStoredForNobodyToRead() {
        var other = Api.as(TestMember.with(Role.PRAO));

        var response = other.post("/me/totp", "");

        String secret = response.path("secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(response.<String>path("uri")).startsWith("otpauth://totp/tmeit.se:test").contains("secret=" + secret).contains("issuer=tmeit.se");
        assertThat(response.header("Cache-Control")).startsWith("no-store");
        assertThat(Sql.texts("select encode(secret, 'hex') from totp")).noneMatch(row -> row.contains(AuthenticatorApp.of(secret).hex()));
    }

    @Test
    void codeOfTheAppFinishesALogIn() {
        var other = logIn();

        assertThat(other.giveCode(app.nextCode()).statusCode()).isEqualTo(201);
        assertThat(Sql.texts("select secured::text from session where member_id = ?", member.id())).containsOnly("true");
    }

    @Test
    void codeMayBeTypedWithABlank() {
        var code = app.nextCode();

        assertThat(logIn().giveCode(code.substring(0, 3) + " " + code.substring(3)).statusCode()).isEqualTo(201);
    }

    @Test
    void codeWorksOnceAndSoDoThoseBeforeIt() {
        var first = logIn();
        var code = app.nextCode();
        first.giveCode(code).then().statusCode(201);

        assertRefused(logIn().giveCode(code), ProblemType.WRONG_CODE);
        assertRefused(logIn().giveCode(app.code()), ProblemType.WRONG_CODE);
    }

    @Test
    void oneOfTwoWinsWhoGiveTheSameCodeAtOnce() throws Exception {
        var code = app.nextCode();

        // Each log-in makes the one before it void, so that both give the code to the same one.
        var waiting = logIn();
        var answers = AtOnce.send(() -> waiting.copy().giveCode(code), () -> waiting.copy().giveCode(code));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 401);
        assertThat(Sql.texts("select id::text from session where member_id = ?", member.id())).hasSize(2);
    }

    @Test
    void oneOfTwoWinsWhoProveWithTheSameRecoveryCodeAtOnce() throws Exception {
        var body = Map.of("code", recoveryCodes.get(0));

        var answers = AtOnce.send(() -> browser.post("/sessions/current/proof", body), () -> browser.post("/sessions/current/proof", body));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 403);
    }

    @Test
    void wrongCodesAreRefused() {
        var other = logIn();

        for (var wrong : List.of(app.codeLongAgo(), "000000".equals(app.nextCode()) ? "111111" : "000000", "12345", "1234567", "abcdef", "१२३४५६")) {
            var response = other.giveCode(wrong);
            assertThat(response.statusCode()).as(wrong).isIn(403, 401);
        }
        assertRefused(other.giveCode(app.nextCode()), ProblemType.LOG_IN_EXPIRED);
    }

    @Test
    void codeOfSomebodyElsesAppIsWrong() {
        var stranger = Api.as(TestMember.with(Role.PRAO));
        var theirs = AuthenticatorApp.of(stranger.post("/me/totp", "").path("secret"));
        stranger.post("/me/totp/confirmation", Map.of("code", theirs.code())).then().statusCode(200);

        assertRefused(logIn().giveCode(theirs.nextCode()), ProblemType.WRONG_CODE);
    }

    @Test
    void secretMovedToAnotherMemberIsNotReadable() {
        var thief = TestMember.with(Role.PRAO).withRecoveryCodes();
        Sql.run("update totp set secret = (select secret from totp where member_id = ?) where member_id = ?", member.id(), thief.id());
        var other = Api.visitor();
        other.logIn(thief.email(), TestMember.PASSWORD).then().statusCode(202);

        assertRefused(other.giveCode(app.nextCode()), ProblemType.SECRETS_LOCKED);
    }

    @Test
    void appThatWasNotConfirmedCountsForNothing() {
        var careless = TestMember.with(Role.PRAO);
        Api.as(careless).post("/me/totp", "").then().statusCode(200);

        assertThat(Api.visitor().logIn(careless.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void confirmationWantsARightCodeInTime() {
        var late = TestMember.with(Role.PRAO);
        var window = Api.as(late);
        assertRefused(window.post("/me/totp/confirmation", Map.of("code", "123456")), ProblemType.TOTP_NOT_STARTED);
        var theirs = AuthenticatorApp.of(window.post("/me/totp", "").path("secret"));
        assertRefused(window.post("/me/totp/confirmation", Map.of("code", theirs.codeLongAgo())), ProblemType.WRONG_CODE);
        Sql.run("update totp set created_at = now() - interval '31 minutes' where member_id = ?", late.id());

        assertRefused(window.post("/me/totp/confirmation", Map.of("code", theirs.code())), ProblemType.TOTP_NOT_STARTED);
        assertThat(window.get("/me/totp").<Boolean>path("enabled")).isFalse();
    }

    @Test
    void secondAppIsRefusedWhileOneIsSetUp() {
        assertRefused(browser.post("/me/totp", ""), ProblemType.TOTP_ENABLED);
        assertRefused(browser.post("/me/totp/confirmation", Map.of("code", app.nextCode())), ProblemType.TOTP_ENABLED);
    }

    @Test
    void logInsWithThePasswordAloneEndWhenAnAppIsSetUp() {
        var careful = TestMember.with(Role.PRAO);
        var window = Api.as(careful);
        var elsewhere = Api.as(careful);
        var theirs = AuthenticatorApp.of(window.post("/me/totp", "").path("secret"));

        window.post("/me/totp/confirmation", Map.of("code", theirs.code())).then().statusCode(200);

        assertRefused(elsewhere.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(window.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        List<String> renewed = browser.post("/me/recovery-codes", "").path("recoveryCodes");

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(recoveryCodes);
        assertRefused(logIn().giveCode(recoveryCodes.get(0)), ProblemType.WRONG_CODE);
        assertThat(logIn().giveCode(renewed.get(0)).statusCode()).isEqualTo(201);
        assertThat(member.trail()).contains("RECOVERY_CODES_RENEWED");
        assertThat(member.mails("security-recovery-codes-renewed")).hasSize(1);
    }

    @Test
    void appIsGivenUpAndNoCodeAskedForAnyMore() {
        browser.request().delete("/me/totp").then().statusCode(204);

        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(browser.get("/me/totp").jsonPath().getMap("")).isEqualTo(Map.of("enabled", false, "recoveryCodesLeft", 0));
        assertThat(member.mails("security-totp-disabled")).hasSize(1);
        assertRefused(browser.request().delete("/me/totp"), ProblemType.TOTP_NOT_STARTED);
        assertRefused(browser.post("/me/recovery-codes", ""), ProblemType.TOTP_NOT_STARTED);
    }

    @Test
    void appIsChangedOnlySoonAfterAProof() {
        member.longAgo();

        assertRefused(browser.request().delete("/me/totp"), ProblemType.PROOF_NEEDED);
        assertRefused(browser.post("/me/recovery-codes", ""), ProblemType.PROOF_NEEDED);
        assertRefused(browser.post("/me/totp", ""), ProblemType.PROOF_NEEDED);
        assertRefused(browser.post("/sessions/current/proof", Map.of("code", app.codeLongAgo())), ProblemType.WRONG_CODE);
        assertThat(browser.post("/sessions/current/proof", Map.of("code", app.nextCode())).statusCode()).isEqualTo(204);

        assertThat(browser.request().delete("/me/totp").statusCode()).isEqualTo(204);
    }

    @Test
    void databaseKeepsNoRecoveryCode() {
        assertThat(Sql.texts("select code_hash from recovery_code where member_id = ?", member.id())).hasSize(10)
                .noneMatch(hash -> recoveryCodes.stream().anyMatch(code -> hash.contains(code.replace("-", ""))));
    }

    private Api logIn() {
        var other = Api.visitor();
        assertThat(other.logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(202);
        return other;
    }
}
