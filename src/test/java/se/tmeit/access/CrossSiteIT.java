package se.tmeit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

/** What other sites' pages can make a browser send, with the visitor's cookies. */
class CrossSiteIT {
    private static TestMember member;
    private static Api browser;

    @BeforeAll
    static void logIn() {
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "SAME-ORIGIN", ""})
    void writeIsRefusedWhenTheBrowserNamesAnotherSite(String site) {
        assertRefused(request().header("Sec-Fetch-Site", site).delete("/sessions"), ProblemType.CROSS_SITE_REQUEST);
        assertStillLoggedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "", "http://", "localhost", "http://localhost", "http://localhost:1", "no origin at all", "https://%"})
    void writeIsRefusedWhenItsOriginIsAnother(String origin) {
        assertRefused(request().header("Origin", origin).delete("/sessions"), ProblemType.CROSS_SITE_REQUEST);
        assertStillLoggedIn();
    }

    @Test
    void writeIsRefusedWhenItHasACookieAndSaysNothingOfItsSite() {
        assertRefused(request().delete("/sessions"), ProblemType.CROSS_SITE_REQUEST);
        assertStillLoggedIn();
    }

    @Test
    void siteOfTheBrowserCountsMoreThanTheOrigin() {
        var own = RunningServer.get().baseUri();

        assertRefused(request().header("Origin", own.toString()).header("Sec-Fetch-Site", "cross-site").delete("/sessions"), ProblemType.CROSS_SITE_REQUEST);
    }

    @Test
    void writeIsTakenWhenItsOriginIsOurs() {
        var own = RunningServer.get().baseUri();
        var session = Api.as(member);

        var response = given().baseUri(own.toString()).basePath("/api/v1").cookies(session.cookies())
                .header("Origin", "http://" + own.getAuthority()).delete("/sessions/current");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(session.get("/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void scriptWithoutCookiesLogsIn() {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).basePath("/api/v1").contentType(ContentType.JSON)
                .body(Map.of("email", member.email(), "password", TestMember.PASSWORD)).post("/sessions");

        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void readingIsAllowedFromALinkOnAnotherSite() {
        assertThat(request().header("Sec-Fetch-Site", "cross-site").get("/members").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseMayShowTheSiteOrReadItsAnswers() {
        var headers = request().header("Origin", "https://evil.example").get("/members").headers();

        assertThat(headers.getValue("Access-Control-Allow-Origin")).isNull();
        assertThat(headers.getValue("Content-Security-Policy")).contains("frame-ancestors 'none'").doesNotContain("unsafe-inline");
        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static RequestSpecification request() {
        return given().baseUri(RunningServer.get().baseUri().toString()).basePath("/api/v1").cookies(browser.cookies());
    }

    private static void assertStillLoggedIn() {
        assertThat(browser.get("/sessions").statusCode()).isEqualTo(200);
    }
}
