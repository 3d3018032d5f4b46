package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class SessionsIT {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private TestMember member;
    private Api laptop;
    private Api phone;

    @BeforeEach
    void logInTwice() {
        member = TestMember.with(Role.MARSHAL);
        laptop = Api.as(member);
        phone = Api.as(member);
    }

    @Test
    void listHoldsMyLogInsAndMarksTheOneThatAsks() {
        var sessions = laptop.get("/sessions").jsonPath();

        assertThat(sessions.getList("items")).hasSize(2);
        assertThat(sessions.getList("items.current")).containsExactlyInAnyOrder(true, false);
        assertThat(sessions.getString("items.find { it.current }.id")).isNotEqualTo(phone.get("/sessions").path("items.find { it.current }.id"));
    }

    @Test
    void deviceIsNamedInWords() {
        var browser = Api.visitor();
        browser.request().header("User-Agent", FIREFOX).contentType(ContentType.JSON)
                .body(Map.of("email", member.email(), "password", TestMember.PASSWORD)).post("/sessions").then().statusCode(201);

        assertThat(laptop.get("/sessions").jsonPath().getList("items.device")).contains("Firefox on Linux");
        assertThat(Sql.texts("select s::text from session s where member_id = ?", member.id())).noneMatch(row -> row.contains("Gecko"));
    }

    @Test
    void logOutEndsThisSessionOnly() {
        var response = laptop.request().delete("/sessions/current");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("tmeit_session=") && cookie.contains("Max-Age=0"));
        assertRefused(laptop.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(phone.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutTwiceIsHarmless() {
        laptop.request().delete("/sessions/current").then().statusCode(204);

        laptop.request().delete("/sessions/current").then().statusCode(204);
        Api.visitor().request().delete("/sessions/current").then().statusCode(204);
    }

    @Test
    void logOutEverywhereEndsEverySession() {
        phone.request().delete("/sessions").then().statusCode(204);

        assertRefused(laptop.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertRefused(phone.get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void oneSessionIsEndedFromAnother() {
        var id = phone.get("/sessions").path("items.find { it.current }.id");

        laptop.request().delete("/sessions/" + id).then().statusCode(204);

        assertRefused(phone.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(laptop.get("/sessions").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void sessionOfSomebodyElseIsNotFoundAndLivesOn() {
        var id = phone.get("/sessions").path("items.find { it.current }.id");
        var stranger = Api.as(TestMember.with(Role.MASTER));

        assertRefused(stranger.request().delete("/sessions/" + id), ProblemType.NOT_FOUND);
        assertRefused(stranger.request().delete("/sessions/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
        assertThat(phone.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionBeforeEndsWhenTheSameBrowserLogsInAgain() {
        var before = laptop.cookies().get("tmeit_session");

        laptop.logIn(member.email(), TestMember.PASSWORD).then().statusCode(201);

        assertThat(laptop.cookies().get("tmeit_session")).isNotEqualTo(before);
        assertThat(laptop.get("/sessions").jsonPath().getList("items")).hasSize(2);
        assertRefused(Api.visitor().request().cookie("tmeit_session", before).get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void sessionIsOverWhenItExpired() {
        Sql.run("update session set expires_at = now() - interval '1 second' where member_id = ?", member.id());

        assertRefused(laptop.get("/sessions"), ProblemType.NOT_LOGGED_IN);
        assertThat(laptop.get("/sessions/current").statusCode()).isEqualTo(204);
        assertThat(Api.as(member).get("/sessions").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void useProlongsASessionUpToItsLongestLife() {
        Sql.run("update session set last_used_at = now() - interval '6 minutes', expires_at = now() + interval '1 day' where member_id = ?", member.id());
        laptop.get("/members").then().statusCode(200);
        assertThat(Sql.texts("select id::text from session where member_id = ? and expires_at > now() + interval '29 days'", member.id())).hasSize(1);

        Sql.run("update session set last_used_at = now() - interval '6 minutes', created_at = now() - interval '179 days' where member_id = ?", member.id());
        laptop.get("/members").then().statusCode(200);

        assertThat(Sql.texts("select id::text from session where member_id = ? and expires_at > now() + interval '1 day 1 hour'", member.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "öäå", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --"})
    void tokenThatIsNoneIsNobodys(String token) {
        assertRefused(Api.visitor().request().cookie("tmeit_session", token).get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }
}
