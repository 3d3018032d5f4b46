package se.tmeit.auth.boundary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.Operation;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

class AccessTokenIT {
    private TestMember member;
    private Api browser;

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
    }

    @Test
    void tokenReadsWhatItsMemberReads() {
        var other = TestMember.with(Role.PRAO);

        var response = with(token("READ")).get("/members/" + other.id());

        assertThat(response.jsonPath().getString("email")).isEqualTo(other.email());
    }

    @Test
    void tokenThatOnlyReadsIsRefusedEveryChange() {
        assertRefused(patchSelf(token("READ")), ProblemType.TOKEN_SCOPE);
    }

    @Test
    void tokenThatWritesChangesWhatItsMemberMayChange() {
        assertThat(patchSelf(token("WRITE")).statusCode()).isEqualTo(200);
        assertRefused(with(token("WRITE")).contentType(ContentType.JSON).body("{}".getBytes(StandardCharsets.UTF_8)).post("/titles"), ProblemType.FORBIDDEN);
    }

    @TestFactory
    Stream<DynamicTest> tokenGetsAtNothingThatTheDocumentKeepsForSessions() {
        var token = token("WRITE");
        return Operation.all().stream().filter(operation -> operation.path().matches("/api/v1/(sessions|me|password-resets)(/.*)?"))
                .filter(operation -> !operation.path().matches("/api/v1/me/(events|guest-profile|photos|reminders|points/ranking)"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertRefused(call(token, operation), ProblemType.TOKEN_SCOPE)));
    }

    @TestFactory
    Stream<DynamicTest> documentSaysWhereATokenIsTaken() {
        var token = token("WRITE");
        return Operation.all().stream().filter(operation -> operation.description().has("security"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var isRefused = call(token, operation).asString().contains(ProblemType.TOKEN_SCOPE.uri().toString());
                    assertThat(operation.description().path("security").toString().contains("token")).isEqualTo(!isRefused);
                }));
    }

    @Test
    void mastersTokenUsesAMastersRightsAndOneFromBeforeDoesNot() {
        var before = token("WRITE");
        member.set("role", "MASTER");
        var since = token("WRITE");
        member.withRecoveryCodes();

        assertRefused(with(before).get("/members?deleted=true"), ProblemType.FORBIDDEN);
        assertThat(with(since).get("/members?deleted=true").statusCode()).isEqualTo(200);
        member.set("role", "MARSHAL");
        assertRefused(with(since).get("/members?deleted=true"), ProblemType.FORBIDDEN);
    }

    /** Whoever reads mail there can log in as that member. */
    @Test
    void mastersTokenChangesAnotherMembersDetailsButNotTheirAddress() {
        member.set("role", "MASTER");
        var token = token("WRITE");
        member.withRecoveryCodes();
        var other = TestMember.with(Role.PRAO);

        assertRefused(patch(token, other, "{\"email\": \"thief@example.org\"}"), ProblemType.TOKEN_SCOPE);

        assertThat(patch(token, other, "{\"phone\": \"070-1\"}").statusCode()).isEqualTo(200);
        assertThat(TestMember.Sql.texts("select email from member where id = ?", other.id())).containsExactly(other.email());
    }

    @Test
    void tokenIsMadeOnlySoonAfterAProof() {
        member.longAgo();
        assertRefused(create(browser, "Barens skärm", "READ", 1), ProblemType.PROOF_NEEDED);

        browser.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD)).then().statusCode(204);

        assertThat(create(browser, "Barens skärm", "READ", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void mastersTokenLosesAMastersRightsWithTheSecondFactor() {
        member.set("role", "MASTER").withRecoveryCodes();
        TestMember.Sql.run("delete from totp where member_id = ?", member.id());

        assertRefused(with(token("WRITE")).get("/members?deleted=true"), ProblemType.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "tmeit_", "tmeit_0000000000000000000000000000000000000000000000000", "Bearer"})
    void wrongTokenIsRefusedEvenWhereAnybodyMayRead(String token) {
        var response = with(token).get("/members");

        assertRefused(response, ProblemType.ACCESS_TOKEN_INVALID);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void cookieDoesNotStandInForAWrongToken() {
        assertRefused(browser.request().header("Authorization", "Bearer nonsense").get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
    }

    @Test
    void tokenCountsMoreThanACookie() {
        var other = Api.as(TestMember.with(Role.PRAO));

        assertRefused(other.request().header("Authorization", "bearer " + token("READ")).get("/sessions"), ProblemType.TOKEN_SCOPE);
    }

    @Test
    void otherWaysToAuthoriseAreNotOurs() {
        assertThat(browser.request().header("Authorization", "Basic eDp5").get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void expiredTokenWorksNoMore() {
        var token = token("READ");
        TestMember.Sql.run("update access_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());

        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
        assertThat(browser.get("/me/tokens").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void revokedTokenWorksNoMore() {
        var token = token("READ");
        var id = browser.get("/me/tokens").jsonPath().getString("items[0].id");

        browser.delete("/me/tokens/" + id).then().statusCode(204);

        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
        assertRefused(browser.delete("/me/tokens/" + id), ProblemType.NOT_FOUND);
    }

    @Test
    void nobodySeesOrRevokesAnothersTokens() {
        token("READ");
        var id = browser.get("/me/tokens").jsonPath().getString("items[0].id");
        var master = Api.as(TestMember.with(Role.MASTER));

        assertThat(master.get("/me/tokens").jsonPath().getList("items")).isEmpty();
        assertRefused(master.delete("/me/tokens/" + id), ProblemType.NOT_FOUND);
        assertThat(browser.get("/me/tokens").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void tokenEndsWhenItsMemberLosesAccessAndStaysGone() {
        var token = token("READ");
        var master = Api.as(TestMember.with(Role.MASTER));
        master.delete("/members/" + member.id()).then().statusCode(204);
        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);

        master.post("/members/" + member.id() + "/restoration", "").then().statusCode(200);

        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
    }

    @Test
    void tokenEndsWithTheOldPassword() {
        var token = token("READ");

        browser.put("/me/password", Map.of("currentPassword", TestMember.PASSWORD, "newPassword", "sju gula ankor på Kista torg")).then().statusCode(204);

        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
    }

    @Test
    void tokenEndsWithAReset() {
        var token = token("READ");

        Api.visitor().post("/password-resets", Map.of("email", member.email())).then().statusCode(202);
        var link = Mailbox.tokenIn(Mailbox.lastTo(member.email()));
        Api.visitor().post("/password-resets/completion", Map.of("token", link, "newPassword", "åtta gula ankor på Kista torg")).then().statusCode(204);

        assertRefused(with(token).get("/members"), ProblemType.ACCESS_TOKEN_INVALID);
    }

    @Test
    void useIsNotedOnceInFiveMinutes() {
        var token = token("READ");
        assertThat(browser.get("/me/tokens").jsonPath().getString("items[0].lastUsedAt")).isNull();

        with(token).get("/titles").then().statusCode(200);
        var first = browser.get("/me/tokens").jsonPath().getString("items[0].lastUsedAt");
        with(token).get("/titles").then().statusCode(200);

        assertThat(Instant.parse(first)).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(browser.get("/me/tokens").jsonPath().getString("items[0].lastUsedAt")).isEqualTo(first);
        TestMember.Sql.run("update access_token set last_used_at = now() - interval '6 minutes' where member_id = ?", member.id());
        with(token).get("/titles").then().statusCode(200);
        assertThat(Instant.parse(browser.get("/me/tokens").jsonPath().getString("items[0].lastUsedAt"))).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void tokenIsShownOnceAndKeptAsAHash() {
        var response = create(browser, "Barens skärm", "READ", 30);

        var secret = response.jsonPath().getString("secret");
        assertThat(secret).matches("tmeit_[0-9A-Za-z]{49}");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get("/me/tokens").asString()).doesNotContain(secret).doesNotContain("secret");
        assertThat(TestMember.Sql.texts("select row(t.*)::text from access_token t where member_id = ?", member.id())).noneMatch(row -> row.contains(secret));
        assertThat(RunningServer.get().log()).doesNotContain(secret);
    }

    @Test
    void tokenLivesAsLongAsItWasAskedTo() {
        var token = create(browser, "Barens skärm", "READ", 365).jsonPath();

        assertThat(Duration.between(Instant.parse(token.getString("token.createdAt")), Instant.parse(token.getString("token.expiresAt")))).isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name|{\"scope\": \"READ\", \"days\": 1}", "name|{\"name\": \" \", \"scope\": \"READ\", \"days\": 1}", "name|{\"name\": \"a\\nb\", \"scope\": \"READ\", \"days\": 1}",
        "scope|{\"name\": \"a\", \"days\": 1}", "scope|{\"name\": \"a\", \"scope\": \"ADMIN\", \"days\": 1}", "days|{\"name\": \"a\", \"scope\": \"READ\"}",
        "days|{\"name\": \"a\", \"scope\": \"READ\", \"days\": 0}", "days|{\"name\": \"a\", \"scope\": \"READ\", \"days\": 366}",
        "mayAdminister|{\"name\": \"a\", \"scope\": \"READ\", \"days\": 1, \"mayAdminister\": true}"})
    void tokenIsRefusedWhenItsDescriptionMakesNoSense(String field, String body) {
        assertInvalid(browser.post("/me/tokens", body), field);
    }

    @Test
    void nobodyHasMoreThanTwenty() throws Exception {
        for (var made = 0; made < 19; made++) {
            token("READ");
        }

        var answers = AtOnce.send(() -> create(browser, "A", "READ", 1), () -> create(browser, "B", "READ", 1));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertRefused(create(browser, "C", "READ", 1), ProblemType.TOO_MANY_TOKENS);
    }

    @Test
    void memberIsToldOfEachAndTheTrailSaysSo() {
        token("WRITE");
        browser.delete("/me/tokens/" + browser.get("/me/tokens").jsonPath().getString("items[0].id")).then().statusCode(204);

        assertThat(Mailbox.to(member.email())).extracting(Mailbox.Mail::template)
                .containsExactly("security-access-token-created", "security-access-token-revoked");
        assertThat(Mailbox.lastTo(member.email()).text()).contains("Barens skärm");
        assertThat(TestMember.Sql.texts("select action from audit_entry where subject_id = ? and action like 'ACCESS_TOKEN%' order by at", member.id()))
                .containsExactly("ACCESS_TOKEN_CREATED", "ACCESS_TOKEN_REVOKED");
    }

    @Test
    void otherSitesPageWritesNothingWithATokenEither() {
        assertRefused(with(token("WRITE")).header("Sec-Fetch-Site", "cross-site").contentType(ContentType.JSON).body("{}".getBytes(StandardCharsets.UTF_8)).post("/titles"), ProblemType.CROSS_SITE_REQUEST);
    }

    private String token(String scope) {
        return create(browser, "Barens skärm", scope, 30).then().statusCode(201).extract().path("secret");
    }

    private static Response create(Api browser, String name, String scope, int days) {
        return browser.post("/me/tokens", Map.of("name", name, "scope", scope, "days", days));
    }

    /** A program that is no browser. */
    private static RequestSpecification with(String token) {
        return given().baseUri(RunningServer.get().baseUri().toString()).basePath("/api/v1").header("Authorization", "Bearer " + token);
    }

    private Response patchSelf(String token) {
        return patch(token, member, "{\"nickname\": \"Gaffa\"}");
    }

    private static Response patch(String token, TestMember changed, String patch) {
        return with(token).contentType(Api.MERGE_PATCH).header("If-Match", with(token).get("/members/" + changed.id()).header("ETag"))
                .body(patch).patch("/members/" + changed.id());
    }

    private static Response call(String token, Operation operation) {
        var path = operation.path().substring("/api/v1".length()).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = with(token);
        if (!operation.mediaType().isEmpty()) {
            request.contentType(operation.mediaType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), path);
    }
}
