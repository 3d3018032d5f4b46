package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** The second step of a log-in, with recovery codes, which need no authenticator app. */
class SecondStepIT {
    private static final String CODE = "abcd-efgh-jkmn-pqrs";
    private static final String OTHER_CODE = "2345-6789-abcd-efgh";
    private static final String WRONG = "wxyz-wxyz-wxyz-wxyz";

    private TestMember member;
    private Api browser;

    @BeforeEach
    void passwordWasGiven() {
        member = TestMember.with(Role.MARSHAL).withRecoveryCodes(CODE, OTHER_CODE);
        browser = Api.visitor();
        assertThat(browser.logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(202);
    }

    @Test
    void passwordAloneOpensNoSession() {
        var response = Api.visitor().logIn(member.email(), TestMember.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.jsonPath().getList("secondFactor")).containsExactly("TOTP", "RECOVERY_CODE");
        assertThat(response.cookies()).containsOnlyKeys("tmeit_pending");
        assertThat(response.header("Cache-Control")).startsWith("no-store");
        assertThat(response.header("Set-Cookie")).containsIgnoringCase(";HttpOnly").containsIgnoringCase(";SameSite=Lax").contains("Max-Age=300");
        assertRefused(browser.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(Sql.texts("select id::text from session where member_id = ?", member.id())).isEmpty();
    }

    @Test
    void codeFinishesTheLogIn() {
        var response = browser.giveCode(CODE);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<String>path("memberId")).isEqualTo(member.id().toString());
        assertThat(browser.get("/sessions/current").jsonPath().getMap("")).isEqualTo(response.jsonPath().getMap(""));
        assertThat(Sql.texts("select method || ' ' || secured from session where member_id = ?", member.id())).containsExactly("PASSWORD true");
        assertThat(response.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("tmeit_pending=") && cookie.contains("Max-Age=0"));
    }

    @Test
    void codeMayBeTypedInCapitalsAndWithBlanks() {
        assertThat(browser.giveCode(" ABCDEFGH jkmn pqrs ").statusCode()).isEqualTo(201);
    }

    @Test
    void useOfARecoveryCodeIsMailedAndWrittenDown() {
        browser.giveCode(CODE).then().statusCode(201);

        assertThat(member.trail()).contains("RECOVERY_CODE_USED", "LOGGED_IN");
        assertThat(member.mails("security-recovery-code-used")).singleElement().asString().contains("Du har 1 kvar");
    }

    @Test
    void recoveryCodeWorksOnce() {
        browser.giveCode(CODE).then().statusCode(201);
        var other = Api.visitor();
        other.logIn(member.email(), TestMember.PASSWORD);

        assertRefused(other.giveCode(CODE), ProblemType.WRONG_CODE);
        assertThat(other.giveCode(OTHER_CODE).statusCode()).isEqualTo(201);
    }

    @Test
    void recoveryCodeOfSomebodyElseIsWrong() {
        TestMember.with(Role.PRAO).withRecoveryCodes(WRONG);

        assertRefused(browser.giveCode(WRONG), ProblemType.WRONG_CODE);
    }

    @Test
    void oneOfTwoWinsWhoFinishTheSameLogInAtOnce() throws Exception {
        var answers = AtOnce.send(() -> browser.copy().giveCode(CODE), () -> browser.copy().giveCode(OTHER_CODE));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 401);
        assertThat(Sql.texts("select id::text from session where member_id = ?", member.id())).hasSize(1);
        assertThat(Sql.texts("select code_hash from recovery_code where member_id = ?", member.id())).hasSize(1);
    }

    @Test
    void logInIsOverAfterFiveWrongCodesEvenWhenManyComeAtOnce() throws Exception {
        var answers = AtOnce.send(guesses(8));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 403)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 401)).hasSize(3);
        assertRefused(browser.giveCode(CODE), ProblemType.LOG_IN_EXPIRED);
        assertThat(member.trail().stream().filter("LOG_IN_FAILED"::equals)).hasSize(5);
        assertThat(member.mails("security-log-in-failed")).hasSize(1);
    }

    @Test
    void guessesAreCountedForTheAccountToo() {
        for (var round = 0; round < 2; round++) {
            browser.logIn(member.email(), TestMember.PASSWORD);
            for (var guess = 0; guess < 5; guess++) {
                assertRefused(browser.giveCode(WRONG), ProblemType.WRONG_CODE);
            }
        }
        browser.logIn(member.email(), TestMember.PASSWORD);

        assertRefused(browser.giveCode(CODE), ProblemType.TOO_MANY_ATTEMPTS);
    }

    @Test
    void logInIsOverWhenThePasswordChangesMeanwhile() {
        var owner = Api.visitor();
        owner.logIn(member.email(), TestMember.PASSWORD);
        owner.giveCode(CODE).then().statusCode(201);
        browser.logIn(member.email(), TestMember.PASSWORD);
        owner.put("/me/password", Map.of("currentPassword", TestMember.PASSWORD, "newPassword", "sju gula ankor på Kista torg")).then().statusCode(204);

        assertRefused(browser.giveCode(OTHER_CODE), ProblemType.LOG_IN_EXPIRED);
    }

    @Test
    void logInIsOverWhenItExpired() {
        Sql.run("update one_time_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());

        assertRefused(browser.giveCode(CODE), ProblemType.LOG_IN_EXPIRED);
    }

    @Test
    void logInIsRefusedWhenTheMemberLostAccessMeanwhile() {
        member.set("role", "EXPRAO");

        assertRefused(browser.giveCode(CODE), ProblemType.LOG_IN_FAILED);
    }

    @Test
    void codeWithoutAPasswordIsRefused() {
        assertRefused(Api.visitor().giveCode(CODE), ProblemType.LOG_IN_EXPIRED);
        assertRefused(Api.visitor().request().cookie("tmeit_pending", "guessed").contentType("application/json").body(Map.of("code", CODE))
                .post("/sessions/second-factor"), ProblemType.LOG_IN_EXPIRED);
        assertInvalid(browser.giveCode(""), "code");
        assertInvalid(browser.giveCode("1".repeat(41)), "code");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Callable<Response>[] guesses(int count) {
        Stream<Callable<Response>> guesses = IntStream.range(0, count).mapToObj(guess -> () -> browser.copy().giveCode(WRONG));
        return (Callable<Response>[]) List.copyOf(guesses.toList()).toArray(new Callable[0]);
    }
}
