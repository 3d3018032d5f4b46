package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.auth.boundary.IdentityLogInIT.assertSentTo;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.FakeProvider.Person;
import se.tmeit.support.Mailbox;
import se.tmeit.support.ProviderVisit;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Linking and unlinking: nobody's account is opened by an identity that they have not said yes to. */
class IdentitiesIT {
    private static final String TO_LINK = "/login?problem=provider-link&from=%2Fme%2Fsecurity%2Flink";

    private final TestMember member = TestMember.with(Role.MARSHAL);
    private final Person person = Person.verified(member.email());

    @Test
    void memberOfThatAddressIsAskedToLogInFirst() {
        var visit = new ProviderVisit(Api.visitor());

        assertSentTo(visit.logIn(person), TO_LINK);

        assertThat(visit.cookies()).containsKey("tmeit_link").doesNotContainKey("tmeit_session");
        assertRefused(visit.get("/me/identities/pending"), ProblemType.NOT_LOGGED_IN);
        assertThat(linked()).isEmpty();
    }

    @Test
    void addressIsTheMembersHoweverTheProviderSpellsIt() {
        var visit = new ProviderVisit(Api.visitor());

        assertSentTo(visit.logIn(new Person(person.subject(), person.email().toUpperCase(), true)), TO_LINK);
    }

    @Test
    void cookieOfThePendingLinkIsHiddenFromScripts() {
        var cookie = new ProviderVisit(Api.visitor()).logIn(person).detailedCookie("tmeit_link");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(900);
    }

    @Test
    void loggingInIsNotSayingYes() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);

        visit.logInAs(member).then().statusCode(201);

        assertThat(visit.get("/me/identities/pending").jsonPath().getString("email")).isEqualTo(member.email());
        assertThat(visit.get("/me/identities/pending").jsonPath().getString("providerName")).isEqualTo("Låtsas-KTH");
        assertThat(visit.get("/me/identities").jsonPath().getList("items")).isEmpty();
        assertSentTo(new ProviderVisit(Api.visitor()).logIn(person), TO_LINK);
    }

    @Test
    void memberWhoSaysYesIsLoggedInByItFromThenOn() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);
        visit.logInAs(member);

        visit.post("/me/identities").then().statusCode(204);

        assertThat(visit.cookies()).doesNotContainKey("tmeit_link");
        var identity = visit.get("/me/identities").jsonPath();
        assertThat(identity.getList("items.provider")).containsExactly("fake");
        assertThat(identity.getString("items[0].email")).isEqualTo(member.email());
        assertThat(identity.getString("items[0].lastUsedAt")).isNull();
        var next = new ProviderVisit(Api.visitor());
        assertSentTo(next.logIn(person), "/");
        assertThat(next.get("/me/identities").jsonPath().getString("items[0].lastUsedAt")).isNotNull();
    }

    @Test
    void linkingIsMailedAndWrittenDownWithoutAddressOrSubject() {
        link();

        assertThat(Mailbox.lastTo(member.email()).subject()).isEqualTo("Du kan nu logga in med Låtsas-KTH");
        assertThat(Sql.texts("select details from audit_entry where action = 'IDENTITY_LINKED' and subject_id = ?", member.id()))
                .singleElement().asString().contains("Låtsas-KTH").doesNotContain(member.email(), person.subject());
    }

    @Test
    void linkingAndUnlinkingWantAProof() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);
        visit.logInAs(member);
        member.longAgo();
        assertRefused(visit.post("/me/identities"), ProblemType.PROOF_NEEDED);
        prove(visit);
        visit.post("/me/identities").then().statusCode(204);
        member.longAgo();
        var path = "/me/identities/" + visit.get("/me/identities").path("items[0].id");

        assertRefused(visit.delete(path), ProblemType.PROOF_NEEDED);
        assertThat(linked()).hasSize(1);
        prove(visit);

        visit.delete(path).then().statusCode(204);
    }

    @Test
    void yesWorksOnceOnly() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);
        visit.logInAs(member);
        var token = visit.cookies().get("tmeit_link");
        visit.post("/me/identities").then().statusCode(204);
        visit.cookies().put("tmeit_link", token);

        assertRefused(visit.post("/me/identities"), ProblemType.NOT_FOUND);
    }

    @Test
    void somebodyElseWhoLogsInThereGetsNothing() {
        var other = TestMember.with(Role.MASTER);
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);

        visit.logInAs(other).then().statusCode(201);

        assertThat(visit.get("/me/identities/pending").statusCode()).isEqualTo(204);
        assertRefused(visit.post("/me/identities"), ProblemType.NOT_FOUND);
        assertThat(linked()).isEmpty();
    }

    @Test
    void memberInAnotherBrowserGetsNothing() {
        new ProviderVisit(Api.visitor()).logIn(person);
        var elsewhere = new ProviderVisit(Api.as(member));

        assertThat(elsewhere.get("/me/identities/pending").statusCode()).isEqualTo(204);
        assertRefused(elsewhere.post("/me/identities"), ProblemType.NOT_FOUND);
    }

    @Test
    void pendingLinkIsOverAfterFifteenMinutesAndAfterANo() {
        var late = new ProviderVisit(Api.visitor());
        late.logIn(person);
        late.logInAs(member);
        Sql.run("update one_time_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());
        assertRefused(late.post("/me/identities"), ProblemType.NOT_FOUND);

        var no = new ProviderVisit(Api.visitor());
        no.logIn(person);
        no.logInAs(member);
        no.delete("/me/identities/pending").then().statusCode(204);
        assertRefused(no.post("/me/identities"), ProblemType.NOT_FOUND);
        assertThat(linked()).isEmpty();
    }

    @Test
    void yesFromAnotherSiteIsRefused() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);
        visit.logInAs(member);

        assertRefused(Api.visitor().request().cookies(visit.cookies()).header("Sec-Fetch-Site", "cross-site").post("/me/identities"),
                ProblemType.CROSS_SITE_REQUEST);
    }

    @Test
    void loggedInMemberAddsAnIdentityWithAnyAddressAndIsAskedFirst() {
        var visit = new ProviderVisit(Api.as(member));
        visit.start("link", true);

        var response = visit.comeBackAs(Person.verified("private." + member.email()));

        assertSentTo(response, "/me/security/link");
        assertThat(linked()).isEmpty();
        assertThat(visit.get("/me/identities/pending").jsonPath().getString("email")).isEqualTo("private." + member.email());
        visit.post("/me/identities").then().statusCode(204);
        assertThat(linked()).hasSize(1);
    }

    @Test
    void visitorCannotAddAnIdentity() {
        assertSentTo(new ProviderVisit(Api.visitor()).start("link", true), "/login?problem=provider-expired");
    }

    @Test
    void identityIsAddedOnlyToTheSessionThatAskedForIt() {
        var visit = new ProviderVisit(Api.as(member));
        visit.start("link", true);
        visit.logInAs(TestMember.with(Role.PRAO)).then().statusCode(201);

        assertSentTo(visit.comeBackAs(Person.verified("x" + member.email())), "/login?problem=provider-expired");
        assertThat(visit.cookies()).doesNotContainKey("tmeit_link");
    }

    @Test
    void identityOfSomebodyElseIsNotTaken() {
        link();
        var other = TestMember.with(Role.PRAO);
        var visit = new ProviderVisit(Api.as(other));
        visit.start("link", true);

        assertSentTo(visit.comeBackAs(person), "/me/security?problem=provider-taken");
        assertThat(linked()).containsExactly(member.id().toString());
    }

    @Test
    void identityThatSomebodyElseTookMeanwhileIsNotTaken() {
        var other = TestMember.with(Role.PRAO);
        var visit = new ProviderVisit(Api.as(other));
        visit.start("link", true);
        visit.comeBackAs(person);
        link();

        assertRefused(visit.post("/me/identities"), ProblemType.IDENTITY_TAKEN);
        assertThat(linked()).containsExactly(member.id().toString());
    }

    @Test
    void linkingTwiceIsHarmless() {
        link();
        var visit = new ProviderVisit(Api.as(member));
        visit.start("link", true);
        visit.comeBackAs(person);

        visit.post("/me/identities").then().statusCode(204);

        assertThat(linked()).hasSize(1);
    }

    @Test
    void providerThatFailsSaysSoOnTheSecurityPage() {
        assertSentTo(new ProviderVisit(Api.as(member), "down").start("link", true), "/me/security?problem=provider-down");
    }

    @Test
    void unlinkedIdentityOpensTheAccountNoMore() {
        var visit = link();
        var id = visit.get("/me/identities").jsonPath().getString("items[0].id");

        visit.delete("/me/identities/" + id).then().statusCode(204);

        assertThat(visit.get("/me/identities").jsonPath().getList("items")).isEmpty();
        assertSentTo(new ProviderVisit(Api.visitor()).logIn(person), TO_LINK);
        assertThat(Mailbox.lastTo(member.email()).template()).isEqualTo("security-identity-unlinked");
        assertThat(Sql.texts("select 1 from audit_entry where action = 'IDENTITY_UNLINKED' and subject_id = ?", member.id())).hasSize(1);
    }

    @Test
    void lastWayToLogInStays() {
        var visit = link();
        Sql.run("delete from credential where member_id = ?", member.id());
        var id = visit.get("/me/identities").jsonPath().getString("items[0].id");

        assertRefused(visit.delete("/me/identities/" + id), ProblemType.LAST_LOG_IN_MEANS);
        assertThat(linked()).hasSize(1);
    }

    @Test
    void oneOfTwoMayGoWithoutAPassword() {
        var visit = link();
        Sql.run("insert into identity (id, member_id, provider, subject, email, created_at) values (gen_random_uuid(), ?, 'other', ?, 'x', now())",
                member.id(), person.subject());
        Sql.run("delete from credential where member_id = ?", member.id());
        var id = visit.get("/me/identities").jsonPath().getString("items[0].id");

        visit.delete("/me/identities/" + id).then().statusCode(204);

        assertThat(linked()).hasSize(1);
    }

    @Test
    void identityOfSomebodyElseIsNotFound() {
        var id = link().get("/me/identities").jsonPath().getString("items[0].id");
        var other = new ProviderVisit(Api.as(TestMember.with(Role.MASTER)));

        assertRefused(other.delete("/me/identities/" + id), ProblemType.NOT_FOUND);
        assertRefused(other.delete("/me/identities/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
        assertThat(other.get("/me/identities").jsonPath().getList("items")).isEmpty();
        assertThat(linked()).hasSize(1);
    }

    @Test
    void unlinkingFromAnotherSiteIsRefused() {
        var visit = link();
        var id = visit.get("/me/identities").jsonPath().getString("items[0].id");

        assertRefused(Api.visitor().request().cookies(visit.cookies()).header("Sec-Fetch-Site", "cross-site").delete("/me/identities/" + id),
                ProblemType.CROSS_SITE_REQUEST);
    }

    private ProviderVisit link() {
        var visit = new ProviderVisit(Api.visitor());
        visit.logIn(person);
        visit.logInAs(member).then().statusCode(201);
        visit.post("/me/identities").then().statusCode(204);
        return visit;
    }

    private void prove(ProviderVisit visit) {
        Api.visitor().request().cookies(visit.cookies()).contentType(ContentType.JSON).body(Map.of("password", TestMember.PASSWORD))
                .post("/sessions/current/proof").then().statusCode(204);
    }

    private List<String> linked() {
        return Sql.texts("select member_id::text from identity where subject = ? or member_id = ?", person.subject(), member.id());
    }
}
