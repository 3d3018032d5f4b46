package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

class PasswordChangeIT {
    private static final String NEW = "sju gula ankor på Kista torg";

    private TestMember member;
    private Api browser;

    @BeforeEach
    void logIn() {
        member = TestMember.named(Role.MARSHAL, "Wilhelmina", "Gyllenstierna").set("nickname", "Kalasbyxan");
        browser = Api.as(member);
    }

    @Test
    void newPasswordOpensTheDoorAndTheOldOneDoesNot() {
        assertThat(change(browser, TestMember.PASSWORD, NEW).statusCode()).isEqualTo(204);

        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
        assertThat(Api.visitor().logIn(member.email(), NEW).statusCode()).isEqualTo(201);
    }

    @Test
    void otherSessionsEndAndThisOneStays() {
        var other = Api.as(member);

        change(browser, TestMember.PASSWORD, NEW).then().statusCode(204);

        assertThat(browser.get("/sessions").jsonPath().getList("items")).hasSize(1);
        assertRefused(other.get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void changeIsRefusedWhenTheCurrentPasswordIsWrong() {
        assertRefused(change(browser, "fyra pigga tuppar", NEW), ProblemType.WRONG_PASSWORD);
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void guessingTheCurrentPasswordIsSlowedDown() {
        for (var guess = 0; guess < 10; guess++) {
            assertRefused(change(browser, "guess " + guess, NEW), ProblemType.WRONG_PASSWORD);
        }

        var response = change(browser, TestMember.PASSWORD, NEW);

        assertRefused(response, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "elva tecken", "password1234", "123456789012", "qwertyuiop12", "aaaaaaaaaaaaaaaa", "WilhelminaGyllenstierna",
        "gyllenstierna1", "kalasbyxan123", "tmeittmeittmeit", "traditionsmesterit", "kistankistan"})
    void newPasswordIsRefusedWhenItIsShortCommonOrAboutTheMember(String password) {
        assertInvalid(change(browser, TestMember.PASSWORD, password), "newPassword");
        assertThat(Api.visitor().logIn(member.email(), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void longPasswordIsTakenToItsLastLetter() {
        var longest = "tre glada ankor i baren ".repeat(9).substring(0, 200);

        assertThat(change(browser, TestMember.PASSWORD, longest).statusCode()).isEqualTo(204);

        assertRefused(Api.visitor().logIn(member.email(), longest.substring(0, 199) + "x"), ProblemType.LOG_IN_FAILED);
        assertThat(Api.visitor().logIn(member.email(), longest).statusCode()).isEqualTo(201);
        assertInvalid(change(browser, longest, longest + "x"), "newPassword");
    }

    @Test
    void passwordsStandInNoAnswer() {
        assertThat(change(browser, TestMember.PASSWORD, "hemligt").asString()).doesNotContain("hemligt").doesNotContain(TestMember.PASSWORD);
    }

    private static Response change(Api browser, String current, String wanted) {
        return browser.put("/me/password", Map.of("currentPassword", current, "newPassword", wanted));
    }
}
