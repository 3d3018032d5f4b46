package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.auth.control.Passwords;
import se.tmeit.predecessor.SampleDump;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class LogInIT {
    @ParameterizedTest
    @EnumSource(value = Role.class, names = "EXPRAO", mode = EnumSource.Mode.EXCLUDE)
    void everyoneButExPraosLogsIn(Role role) {
        var member = TestMember.with(role);
        var browser = Api.visitor();

        var response = browser.logIn(member.email(), TestMember.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).endsWith("/api/v1/sessions/current");
        assertThat(response.header("Cache-Control")).startsWith("no-store");
        assertThat(response.<String>path("memberId")).isEqualTo(member.id().toString());
        assertThat(browser.get("/sessions/current").jsonPath().getMap("")).isEqualTo(response.jsonPath().getMap(""))
                .containsEntry("role", role.name()).containsEntry("shortId", member.shortId());
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var response = Api.visitor().logIn(TestMember.with(Role.PRAO).email(), TestMember.PASSWORD);

        var cookies = response.headers().getValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allSatisfy(cookie ->
                assertThat(cookie).containsIgnoringCase(";HttpOnly").containsIgnoringCase(";SameSite=Lax").contains(";Path=/")
                        .doesNotContainIgnoringCase("Domain="));
        assertThat(cookies).anyMatch(cookie -> cookie.matches("tmeit_session=[\\w-]{43};.*"));
    }

    @Test
    void databaseKeepsNoTokenThatOpensASession() {
        var browser = Api.as(TestMember.with(Role.PRAO));
        var token = browser.cookies().get("tmeit_session");

        assertThat(Sql.texts("select s::text from session s")).noneMatch(row -> row.contains(token));
        assertThat(Sql.texts("select d::text from known_device d")).noneMatch(row -> row.contains(browser.cookies().get("tmeit_device")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%S", "  %s ", "\t%s\n"})
    void addressMayBeWrittenInCapitalsAndWithBlanks(String form) {
        var member = TestMember.with(Role.PRAO);

        assertThat(Api.visitor().logIn(form.formatted(member.email()), TestMember.PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void everyRefusalIsTheSame() {
        var exprao = TestMember.with(Role.EXPRAO);
        var deleted = TestMember.with(Role.MARSHAL).set("deleted_at", Timestamp.from(Instant.now()));
        var withoutPassword = TestMember.with(Role.MARSHAL);
        Sql.run("delete from credential where member_id = ?", withoutPassword.id());

        var wrongPassword = Api.visitor().logIn(TestMember.with(Role.MARSHAL).email(), "fyra pigga tuppar");
        var answers = new ArrayList<>(List.of(wrongPassword));
        answers.add(Api.visitor().logIn("nobody@example.org", TestMember.PASSWORD));
        for (var member : List.of(exprao, deleted, withoutPassword)) {
            answers.add(Api.visitor().logIn(member.email(), TestMember.PASSWORD));
        }

        assertRefused(wrongPassword, ProblemType.LOG_IN_FAILED);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.asString()).isEqualTo(wrongPassword.asString());
            assertThat(answer.headers().asList()).extracting(header -> header.getName())
                    .containsExactlyElementsOf(wrongPassword.headers().asList().stream().map(header -> header.getName()).toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fyra trötta tuppar ", " fyra trötta tuppar", "FYRA TRÖTTA TUPPAR", "fyra trötta tuppa", "fyra tro\u0308tta tuppar", ""})
    void passwordIsTakenToTheLetter(String password) {
        assertRefused(Api.visitor().logIn(TestMember.with(Role.PRAO).email(), password), ProblemType.LOG_IN_FAILED);
    }

    @Test
    void fieldIsNamedWhenItIsMissingOrTooLong() {
        assertInvalid(Api.visitor().post("/sessions", "{}"), "email", "password");
        assertInvalid(Api.visitor().post("/sessions", Map.of("email", "x".repeat(255), "password", "y".repeat(201))), "email", "password");
        assertInvalid(Api.visitor().post("/sessions", "{\"email\": 1, \"password\": \"x\"}"), "email");
    }

    @Test
    void hashWithOtherFiguresIsRenewedAtLogIn() {
        var member = TestMember.with(Role.PRAO);
        var before = hash(member);

        Api.as(member);

        assertThat(Passwords.DEFAULT.isOutdated(before)).isTrue();
        assertThat(Passwords.DEFAULT.isOutdated(hash(member))).isFalse();
        assertThat(Passwords.DEFAULT.verify(hash(member), TestMember.PASSWORD)).isTrue();
    }

    @Test
    void hashStaysWhenItsFiguresAreTodaysOrThePasswordIsWrong() {
        var member = TestMember.with(Role.PRAO);
        var before = hash(member);
        Api.visitor().logIn(member.email(), "fyra pigga tuppar");
        assertThat(hash(member)).isEqualTo(before);
        Api.as(member);
        var renewed = hash(member);

        Api.as(member);

        assertThat(hash(member)).isEqualTo(renewed);
    }

    @Test
    void passwordFromThePredecessorOpensTheDoorAndIsRenewed() throws Exception {
        var known = SampleDump.knownPasswords().get(0);
        var imported = SampleDump.hashOf(known.email());
        var member = TestMember.with(Role.PRAO);
        Sql.run("update credential set password_hash = ? where member_id = ?", imported, member.id());

        var response = Api.visitor().logIn(member.email(), known.password());

        assertThat(imported).contains("m=65536,t=3");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(hash(member)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Api.visitor().logIn(member.email(), known.password()).statusCode()).isEqualTo(201);
    }

    /** Together they would else last as long as their checks do, and those last longer for a hash of the predecessor than for no account. */
    @Test
    void failuresAtOneAccountLastOneAfterTheOtherWhateverItsHash() throws Exception {
        var imported = TestMember.with(Role.PRAO);
        Sql.run("update credential set password_hash = ? where member_id = ?", SampleDump.hashOf(SampleDump.knownPasswords().get(0).email()), imported.id());

        for (var email : List.of(imported.email(), TestMember.uniqueWord() + "@example.org")) {
            var start = System.nanoTime();
            var answers = AtOnce.send(Stream.<Callable<Response>>generate(() -> () -> Api.visitor().logIn(email, "fyra pigga tuppar")).limit(8).toList());

            assertThat(answers).allSatisfy(answer -> assertRefused(answer, ProblemType.LOG_IN_FAILED));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(800));
        }
    }

    @Test
    void brokenHashLetsNobodyIn() {
        var member = TestMember.with(Role.PRAO);
        Sql.run("update credential set password_hash = 'x' where member_id = ?", member.id());

        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
    }

    private static String hash(TestMember member) {
        return Sql.texts("select password_hash from credential where member_id = ?", member.id()).get(0);
    }
}
