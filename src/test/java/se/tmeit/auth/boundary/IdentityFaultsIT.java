package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.auth.boundary.IdentityLogInIT.assertSentTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.FakeProvider;
import se.tmeit.support.FakeProvider.Fault;
import se.tmeit.support.FakeProvider.Person;
import se.tmeit.support.ProviderVisit;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Providers that misbehave, and people who do. The person is a member's, so that each of these would log in if it were taken. */
class IdentityFaultsIT {
    private static final String FAILED = "/login?problem=provider-failed";
    private static final String EXPIRED = "/login?problem=provider-expired";
    private static final String DOWN = "/login?problem=provider-down";

    private final TestMember member = TestMember.with(Role.MARSHAL);
    private final Person person = Person.verified(member.email());
    private final ProviderVisit visit = new ProviderVisit(Api.visitor());

    @BeforeEach
    void link() {
        Sql.run("insert into identity (id, member_id, provider, subject, email, created_at) values (?, ?, 'fake', ?, ?, now())",
                UUID.randomUUID(), member.id(), person.subject(), person.email());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"NONE", "SILENCE", "SERVER_ERROR", "HUGE"})
    void tokenThatDoesNotHoldLogsNobodyIn(Fault fault) {
        visit.start();

        assertSentTo(visit.comeBackAs(person, fault), FAILED);
        assertNobodyIsLoggedIn();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "SERVER_ERROR", "HUGE"})
    void providerThatFailsAfterwardsIsDown(Fault fault) {
        visit.start();
        var start = System.nanoTime();

        assertSentTo(visit.comeBackAs(person, fault), DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertNobodyIsLoggedIn();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"false", "true", "yes"})
    void addressThatIsNotVerifiedLogsNobodyIn(String verified) {
        visit.start();

        assertSentTo(visit.comeBackAs(new Person(person.subject(), person.email(), "false".equals(verified) ? Boolean.FALSE : verified)),
                "/login?problem=provider-email");
        assertNobodyIsLoggedIn();
    }

    @Test
    void missingAddressLogsNobodyIn() {
        visit.start();

        assertSentTo(visit.comeBackAs(new Person(person.subject(), null, true)), "/login?problem=provider-email");
        assertNobodyIsLoggedIn();
    }

    @ParameterizedTest
    @CsvSource({"down", "slow", "impostor"})
    void providerThatCannotSayWhereToLogInIsDownAndStopsNothingElse(String provider) {
        var start = System.nanoTime();

        assertSentTo(new ProviderVisit(Api.visitor(), provider).start(), DOWN);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertSentTo(visit.logIn(person), "/");
    }

    @Test
    void providerThatRefusesOurSecretLogsNobodyIn() {
        var other = new ProviderVisit(Api.visitor(), "other");
        other.start();

        assertSentTo(other.comeBackAs(person), FAILED);
    }

    @Test
    void stateIsGoodOnceOnly() {
        visit.start();
        var cookie = visit.cookies().get("tmeit_oidc");
        visit.comeBackAs(person);
        visit.cookies().put("tmeit_oidc", cookie);
        visit.cookies().remove("tmeit_session");

        assertSentTo(visit.comeBackAs(person), EXPIRED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void ofTwoWhoComeBackAtOnceWithTheSameStateOneIsLoggedIn() throws Exception {
        visit.start();
        Callable<Response> comeBack = () -> Api.visitor().request().cookie("tmeit_oidc", visit.cookies().get("tmeit_oidc"))
                .queryParam("state", visit.requested("state")).queryParam("code", visit.codeFor(person)).get("/oidc/fake/callback");

        var answers = AtOnce.send(comeBack, comeBack);

        assertThat(answers).extracting(answer -> answer.header("Location")).containsExactlyInAnyOrder("https://tmeit.se/", "https://tmeit.se" + EXPIRED);
    }

    @Test
    void codeIsGoodOnceOnly() {
        visit.start();
        var code = visit.codeFor(person);
        visit.comeBack(Map.of("state", visit.requested("state"), "code", code));
        visit.cookies().remove("tmeit_session");

        visit.start();

        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", code)), FAILED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void codeOfAnotherBrowserIsWorthNothingHere() {
        var attacker = new ProviderVisit(Api.visitor());
        attacker.start();
        visit.start();

        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", attacker.codeFor(person))), FAILED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void linkFromAnotherBrowserLogsNobodyIn() {
        var attacker = new ProviderVisit(Api.visitor());
        attacker.start();
        var link = Map.of("state", attacker.requested("state"), "code", attacker.codeFor(person));

        assertSentTo(visit.comeBack(link), EXPIRED);
        visit.start();
        assertSentTo(visit.comeBack(link), EXPIRED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void answerOfAnotherProviderThanWasAskedLogsNobodyIn() {
        visit.start();

        assertSentTo(visit.comeBackTo("other", Map.of("state", visit.requested("state"), "code", visit.codeFor(person))), EXPIRED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void answerThatNamesAnotherIssuerLogsNobodyIn() {
        visit.start();

        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", visit.codeFor(person), "iss", "https://evil.example")), FAILED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void answerThatNamesTheIssuerLogsIn() {
        visit.start();

        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", visit.codeFor(person), "iss", FakeProvider.get().issuer())), "/");
    }

    @Test
    void comingBackAfterTenMinutesIsTooLate() {
        visit.start();
        Sql.run("update identity_attempt set expires_at = now() - interval '1 second'");

        assertSentTo(visit.comeBackAs(person), EXPIRED);
        assertNobodyIsLoggedIn();
    }

    @Test
    void comingBackWithNothingIsNoLogIn() {
        assertSentTo(visit.comeBack(Map.of()), EXPIRED);
        visit.start();
        assertSentTo(visit.comeBack(Map.of()), EXPIRED);
        assertSentTo(visit.comeBack(Map.of("code", "x")), EXPIRED);
        visit.start();
        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"))), FAILED);
        visit.start();
        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", "")), FAILED);
        visit.start();
        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "code", "\u0000 & ö", "iss", FakeProvider.get().issuer())), FAILED);
        assertNobodyIsLoggedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "invalid_scope", "<script>"})
    void errorOfTheProviderLogsNobodyIn(String error) {
        visit.start();

        assertSentTo(visit.comeBack(Map.of("state", visit.requested("state"), "error", error)), FAILED);
        assertNobodyIsLoggedIn();
    }

    private void assertNobodyIsLoggedIn() {
        assertThat(visit.cookies()).doesNotContainKeys("tmeit_session", "tmeit_pending", "tmeit_link");
        assertThat(visit.get("/sessions/current").statusCode()).isEqualTo(204);
    }
}
