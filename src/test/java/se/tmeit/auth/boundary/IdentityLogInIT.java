package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.FakeProvider;
import se.tmeit.support.FakeProvider.Person;
import se.tmeit.support.ProviderVisit;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** The way through a provider that behaves. */
class IdentityLogInIT {
    private static final String SITE = "https://tmeit.se";

    private final TestMember member = TestMember.with(Role.MARSHAL);
    private final Person person = Person.verified(member.email());

    @Test
    void listNamesTheProvidersThatTheSettingsDescribeInFull() {
        var providers = Api.visitor().get("/identity-providers").jsonPath();

        assertThat(providers.getList("items.id")).containsExactly("fake", "other", "down", "slow", "impostor");
        assertThat(providers.getList("items.name")).startsWith("Låtsas-KTH", "other");
        assertThat(RunningServer.get().log()).contains("tmeit.oidc.incomplete.client-secret is missing");
    }

    @Test
    void listTellsNoSecretAndNoAddress() {
        assertThat(Api.visitor().get("/identity-providers").asString()).doesNotContain(FakeProvider.CLIENT_SECRET, FakeProvider.CLIENT_ID, "http");
    }

    @Test
    void startSendsTheBrowserToTheProviderWithEverythingThatKeepsOthersOut() {
        var visit = new ProviderVisit(Api.visitor());

        var response = visit.start();

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).startsWith(FakeProvider.get().issuer() + "/authorize?");
        assertThat(response.header("Cache-Control")).startsWith("no-store");
        assertThat(visit.requested("response_type")).isEqualTo("code");
        assertThat(visit.requested("client_id")).isEqualTo(FakeProvider.CLIENT_ID);
        assertThat(visit.requested("redirect_uri")).isEqualTo(SITE + "/api/v1/oidc/fake/callback");
        assertThat(visit.requested("scope").split(" ")).containsExactlyInAnyOrder("openid", "email");
        assertThat(visit.requested("code_challenge_method")).isEqualTo("S256");
        assertThat(List.of(visit.requested("state"), visit.requested("nonce"), visit.requested("code_challenge")))
                .doesNotHaveDuplicates().allMatch(text -> text.length() == 43);
    }

    @Test
    void cookieOfTheWayThereIsHiddenFromScriptsShortLivedAndFitForTheStrictestPrefix() {
        var cookie = new ProviderVisit(Api.visitor()).start().detailedCookie("tmeit_oidc");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
    }

    @Test
    void secretOfTheWayThereIsInNoAddressAndNotInTheDatabase() {
        var visit = new ProviderVisit(Api.visitor());

        var location = visit.start().header("Location");

        assertThat(location).doesNotContain(visit.cookies().get("tmeit_oidc"));
        assertThat(Sql.texts("select encode(secret_hash, 'escape') || provider || return_to from identity_attempt"))
                .noneMatch(row -> row.contains(visit.cookies().get("tmeit_oidc")) || row.contains(visit.requested("state")));
    }

    @Test
    void everyStartHasSecretsOfItsOwn() {
        var first = new ProviderVisit(Api.visitor());
        var second = new ProviderVisit(Api.visitor());
        first.start();
        second.start();

        assertThat(first.requested("state")).isNotEqualTo(second.requested("state"));
        assertThat(first.requested("nonce")).isNotEqualTo(second.requested("nonce"));
        assertThat(first.requested("code_challenge")).isNotEqualTo(second.requested("code_challenge"));
    }

    @Test
    void knownIdentityLogsItsMemberIn() {
        link();
        var visit = new ProviderVisit(Api.visitor());

        visit.start("from", "/team?view=teams");
        var response = visit.comeBackAs(person);

        assertSentTo(response, "/team?view=teams");
        assertThat(response.header("Cache-Control")).startsWith("no-store");
        assertThat(visit.cookies()).containsKeys("tmeit_session", "tmeit_device").doesNotContainKey("tmeit_oidc");
        assertThat(visit.get("/sessions/current").jsonPath().getString("memberId")).isEqualTo(member.id().toString());
        assertThat(Sql.texts("select 1 from identity where member_id = ? and last_used_at is not null", member.id())).hasSize(1);
    }

    @Test
    void identityLogsInWhateverTheAddressHasBecomeOnEitherSide() {
        link();
        member.set("email", "moved" + member.email());
        var visit = new ProviderVisit(Api.visitor());

        visit.start();
        visit.comeBackAs(new Person(person.subject(), "other" + member.email(), true));

        assertThat(visit.get("/sessions/current").jsonPath().getString("memberId")).isEqualTo(member.id().toString());
    }

    @Test
    void sessionBeforeEndsWithTheNewOne() {
        link();
        var browser = Api.as(member);
        var visit = new ProviderVisit(browser);

        visit.logIn(person);

        assertThat(visit.get("/sessions").statusCode()).isEqualTo(200);
        assertRefused(browser.get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void sameSubjectAtAnotherProviderIsSomebodyElse() {
        link();
        Sql.run("update identity set provider = 'other' where member_id = ?", member.id());
        var visit = new ProviderVisit(Api.visitor());

        visit.start();
        var response = visit.comeBackAs(new Person(person.subject(), "nobody" + member.email(), true));

        assertSentTo(response, "/login?problem=provider-unknown");
        assertThat(visit.cookies()).doesNotContainKey("tmeit_session");
    }

    @Test
    void memberWithAnAuthenticatorAppIsAskedForItsCode() {
        link();
        Sql.run("insert into totp (member_id, secret, created_at, confirmed_at, last_step) values (?, 'unused', now(), now(), 0)", member.id());
        var visit = new ProviderVisit(Api.visitor());

        visit.start("from", "/me");
        var response = visit.comeBackAs(person);

        assertSentTo(response, "/login?step=code&from=%2Fme");
        assertThat(visit.cookies()).containsKey("tmeit_pending").doesNotContainKey("tmeit_session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPRAO", "deleted"})
    void identityOfSomebodyWithoutAccessIsNobodys(String how) {
        link();
        if (how.equals("deleted")) {
            member.set("deleted_at", OffsetDateTime.now());
        } else {
            member.set("role", how);
        }
        var visit = new ProviderVisit(Api.visitor());

        assertSentTo(visit.logIn(person), "/login?problem=provider-unknown");
        assertThat(visit.cookies()).doesNotContainKey("tmeit_session");
    }

    @Test
    void addressOfNobodyIsToldToJoin() {
        var visit = new ProviderVisit(Api.visitor());

        var response = visit.logIn(Person.verified("stranger." + member.email()));

        assertSentTo(response, "/login?problem=provider-unknown");
        assertThat(visit.cookies()).doesNotContainKeys("tmeit_session", "tmeit_link", "tmeit_oidc");
    }

    @Test
    void memberWithoutAccessIsToldTheSameAsANobody() {
        member.set("role", "EXPRAO");

        assertSentTo(new ProviderVisit(Api.visitor()).logIn(person), "/login?problem=provider-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/\t/evil.example", "/api/v1/sessions",
        "/login\r\nSet-Cookie: a=b", "evil", "/%zz"})
    void afterwardsNobodyIsSentOffTheSite(String from) {
        link();
        var visit = new ProviderVisit(Api.visitor());

        visit.start("from", from);

        assertSentTo(visit.comeBackAs(person), "/");
    }

    @Test
    void whoSaysNoToTheProviderComesBackToTheLogInPage() {
        var visit = new ProviderVisit(Api.visitor());
        visit.start("from", "/me");

        var response = visit.comeBack(Map.of("state", visit.requested("state"), "error", "access_denied"));

        assertSentTo(response, "/login?problem=provider-cancelled&from=%2Fme");
        assertThat(visit.cookies()).doesNotContainKey("tmeit_oidc");
    }

    @Test
    void providerThatIsNotInTheSettingsIsNotFound() {
        assertRefused(new ProviderVisit(Api.visitor(), "nobody").start(), ProblemType.NOT_FOUND);
        assertRefused(new ProviderVisit(Api.visitor(), "incomplete").start(), ProblemType.NOT_FOUND);
        assertRefused(new ProviderVisit(Api.visitor(), "nobody").comeBack(Map.of()), ProblemType.NOT_FOUND);
    }

    @Test
    void oneNetworkGoesThereOnlySoOften() {
        var browser = Api.visitor();
        Response response;
        var starts = 0;
        do {
            response = new ProviderVisit(browser).start();
            starts++;
        } while (response.header("Location").startsWith(FakeProvider.get().issuer()) && starts < 100);

        assertThat(starts).isBetween(61, 80);
        assertSentTo(response, "/login?problem=provider-busy");
        assertSentTo(new ProviderVisit(browser).comeBack(Map.of("state", "x")), "/login?problem=provider-busy");
        assertThat(new ProviderVisit(Api.visitor()).start().header("Location")).startsWith(FakeProvider.get().issuer());
    }

    private void link() {
        Sql.run("insert into identity (id, member_id, provider, subject, email, created_at) values (?, ?, 'fake', ?, ?, now())",
                UUID.randomUUID(), member.id(), person.subject(), person.email());
    }

    static void assertSentTo(Response response, String path) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo(SITE + path);
    }
}
