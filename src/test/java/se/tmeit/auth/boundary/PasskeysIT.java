package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.auth.control.WebAuthn;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.SoftPasskey;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class PasskeysIT {
    private TestMember member;
    private Api browser;
    private SoftPasskey phone;

    @BeforeEach
    void phoneHasAPasskey() {
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
        phone = new SoftPasskey();
        assertThat(add(browser, phone, "Min telefon").statusCode()).isEqualTo(201);
    }

    @Test
    void passkeyLogsInWithoutAddressPasswordOrCode() {
        member.withRecoveryCodes();
        var other = Api.visitor();

        var response = logIn(other, phone);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<String>path("memberId")).isEqualTo(member.id().toString());
        assertThat(other.get("/sessions/current").jsonPath().getMap("")).isEqualTo(response.jsonPath().getMap(""));
        assertThat(Sql.texts("select method || ' ' || secured from session where member_id = ? order by created_at desc limit 1", member.id()))
                .containsExactly("PASSKEY true");
        assertThat(browser.get("/me/passkeys").<String>path("items[0].lastUsedAt")).isNotNull();
    }

    @Test
    void listHasMyPasskeysAndNobodyElses() {
        add(browser, new SoftPasskey(), "Nyckelring").then().statusCode(201);

        assertThat(browser.get("/me/passkeys").jsonPath().getList("items.name")).containsExactly("Min telefon", "Nyckelring");
        assertThat(Api.as(TestMember.with(Role.MASTER)).get("/me/passkeys").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void additionAndRemovalAreMailedAndWrittenDown() {
        browser.request().delete("/me/passkeys/" + id(browser)).then().statusCode(204);

        assertThat(member.trail()).contains("PASSKEY_ADDED", "PASSKEY_REMOVED");
        assertThat(member.mails("security-passkey-added")).singleElement().asString().contains("Min telefon");
        assertThat(member.mails("security-passkey-removed")).hasSize(1);
    }

    @Test
    void removedPasskeyOpensNothing() {
        browser.request().delete("/me/passkeys/" + id(browser)).then().statusCode(204);

        assertRefused(logIn(Api.visitor(), phone), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void passkeyIsNamedByItsOwnerAlone() {
        var path = "/me/passkeys/" + id(browser) + "/name";

        assertThat(browser.put(path, Map.of("name", "Jobbtelefon")).<String>path("name")).isEqualTo("Jobbtelefon");
        assertRefused(Api.as(TestMember.with(Role.MASTER)).put(path, Map.of("name", "Stulen")), ProblemType.NOT_FOUND);
        assertInvalid(browser.put(path, Map.of("name", "  ")), "name");
        assertThat(browser.get("/me/passkeys").jsonPath().getList("items.name")).containsExactly("Jobbtelefon");
    }

    @Test
    void passkeyOfSomebodyElseIsNotRemoved() {
        var stranger = Api.as(TestMember.with(Role.MASTER));

        assertRefused(stranger.request().delete("/me/passkeys/" + id(browser)), ProblemType.NOT_FOUND);
        assertRefused(stranger.request().delete("/me/passkeys/" + UUID.randomUUID()), ProblemType.NOT_FOUND);
        assertThat(logIn(Api.visitor(), phone).statusCode()).isEqualTo(201);
    }

    @Test
    void answerWorksOnceEvenForTwoAtOnce() throws Exception {
        var answer = Map.of("credential", phone.sign(challenge(Api.visitor(), "/sessions/passkey/options")));

        var answers = AtOnce.send(() -> Api.visitor().post("/sessions/passkey", answer), () -> Api.visitor().post("/sessions/passkey", answer));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 401);
        assertRefused(Api.visitor().post("/sessions/passkey", answer), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void answerToNoChallengeOfOursIsRefused() {
        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", phone.sign("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))),
                ProblemType.PASSKEY_REFUSED);
        var challenge = challenge(Api.visitor(), "/sessions/passkey/options");
        Sql.run("update passkey_challenge set expires_at = now() - interval '1 second'");
        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", phone.sign(challenge))), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void challengeOfOneUseIsNoneForAnother() {
        var forRegistering = challenge(browser, "/me/passkeys/options");
        var forProof = challenge(browser, "/sessions/current/proof/passkey/options");
        var forLogIn = challenge(Api.visitor(), "/sessions/passkey/options");
        var handle = handle(member);

        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", phone.sign(forRegistering))), ProblemType.PASSKEY_REFUSED);
        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", phone.sign(forProof))), ProblemType.PASSKEY_REFUSED);
        assertInvalid(browser.post("/me/passkeys", Map.of("name", "x", "credential", new SoftPasskey().create(forLogIn, handle))), "credential");
    }

    @Test
    void challengeOfAnotherSessionAddsNothing() {
        var challenge = challenge(browser, "/me/passkeys/options");
        var thief = Api.as(TestMember.with(Role.MARSHAL));

        var response = thief.post("/me/passkeys", Map.of("name", "x", "credential", new SoftPasskey().create(challenge, handle(member))));

        assertInvalid(response, "credential");
        assertThat(browser.get("/me/passkeys").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void lockedPasskeyIsRefused() {
        assertRefused(logIn(Api.visitor(), phone.notUnlocked()), ProblemType.PASSKEY_REFUSED);
        assertInvalid(add(browser, new SoftPasskey().notUnlocked(), "x"), "credential");
        assertThat(logIn(Api.visitor(), phone.unlocked()).statusCode()).isEqualTo(201);
    }

    @Test
    void answerFromAnotherSiteIsRefused() {
        assertRefused(logIn(Api.visitor(), phone.onOrigin("https://tmeit.example")), ProblemType.PASSKEY_REFUSED);
        assertInvalid(add(browser, new SoftPasskey().onOrigin("https://tmeit.example"), "x"), "credential");
    }

    @Test
    void answerForSomebodyElseIsRefused() {
        assertRefused(logIn(Api.visitor(), phone.belongsTo(handle(TestMember.with(Role.MASTER)))), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void answerOfAnUnknownPasskeyOrNoneIsRefused() {
        var unknown = new SoftPasskey().belongsTo(handle(member));

        assertRefused(logIn(Api.visitor(), unknown), ProblemType.PASSKEY_REFUSED);
        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", Map.of())), ProblemType.PASSKEY_REFUSED);
        assertRefused(Api.visitor().post("/sessions/passkey", Map.of("credential", Map.of("id", 1, "response", "x"))), ProblemType.PASSKEY_REFUSED);
        assertInvalid(Api.visitor().post("/sessions/passkey", "{}"), "credential");
    }

    @Test
    void copyWithALowerCountIsRefusedAndItsOwnerTold() {
        var stick = new SoftPasskey().countsFrom(5);
        add(browser, stick, "Nyckelring").then().statusCode(201);
        assertThat(logIn(Api.visitor(), stick).statusCode()).isEqualTo(201);

        assertRefused(logIn(Api.visitor(), stick.countsFrom(2)), ProblemType.PASSKEY_REFUSED);

        assertThat(member.trail()).contains("PASSKEY_REFUSED");
        assertThat(member.mails("security-passkey-refused")).singleElement().asString().contains("Nyckelring");
        assertThat(logIn(Api.visitor(), stick.countsFrom(9)).statusCode()).isEqualTo(201);
    }

    @Test
    void memberWhoLostAccessIsRefused() {
        member.set("role", "EXPRAO");

        assertRefused(logIn(Api.visitor(), phone), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void samePasskeyIsNotAddedTwice() {
        var answer = phone.create(challenge(browser, "/me/passkeys/options"), handle(member));

        assertRefused(browser.post("/me/passkeys", Map.of("name", "igen", "credential", answer)), ProblemType.PASSKEY_KNOWN);
    }

    @Test
    void lastWayToLogInStays() throws Exception {
        add(browser, new SoftPasskey(), "Nyckelring").then().statusCode(201);
        Sql.run("delete from credential where member_id = ?", member.id());
        var ids = browser.get("/me/passkeys").jsonPath().getList("items.id", String.class);

        var answers = AtOnce.send(() -> browser.request().delete("/me/passkeys/" + ids.get(0)), () -> browser.request().delete("/me/passkeys/" + ids.get(1)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 409);
        assertRefused(browser.request().delete("/me/passkeys/" + id(browser)), ProblemType.LAST_LOG_IN_MEANS);
    }

    @Test
    void passkeysAreChangedOnlySoonAfterAProof() {
        member.longAgo();

        assertRefused(browser.post("/me/passkeys/options", ""), ProblemType.PROOF_NEEDED);
        assertRefused(browser.request().delete("/me/passkeys/" + id(browser)), ProblemType.PROOF_NEEDED);
        assertRefused(browser.post("/sessions/current/proof", Map.of("password", "fyra pigga tuppar")), ProblemType.WRONG_PASSWORD);
        assertRefused(browser.post("/me/passkeys/options", ""), ProblemType.PROOF_NEEDED);
        assertThat(browser.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD)).statusCode()).isEqualTo(204);

        assertThat(add(browser, new SoftPasskey(), "Nyckelring").statusCode()).isEqualTo(201);
    }

    @Test
    void passkeyProvesToo() {
        member.longAgo();
        var stranger = new SoftPasskey();
        add(Api.as(TestMember.with(Role.PRAO)), stranger, "x").then().statusCode(201);

        assertRefused(prove(browser, stranger), ProblemType.PASSKEY_REFUSED);
        assertThat(prove(browser, phone).statusCode()).isEqualTo(204);

        assertThat(browser.request().delete("/me/passkeys/" + id(browser)).statusCode()).isEqualTo(204);
    }

    /** As a security key does that was asked for by the id of its passkey. */
    @Test
    void passkeyThatDoesNotSayWhoseItIsProvesAndLogsNobodyIn() {
        member.longAgo();
        phone.tellsNoHandle();

        assertRefused(logIn(Api.visitor(), phone), ProblemType.PASSKEY_REFUSED);
        assertThat(prove(browser, phone).statusCode()).isEqualTo(204);
        var other = Api.as(TestMember.with(Role.PRAO));
        assertRefused(prove(other, phone), ProblemType.PASSKEY_REFUSED);
    }

    @Test
    void proofIsOnePasswordOrOneCode() {
        assertThat(browser.post("/sessions/current/proof", Map.of()).statusCode()).isEqualTo(400);
        assertThat(browser.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD, "code", "123456")).statusCode()).isEqualTo(400);
    }

    @Test
    void databaseKeepsNoChallenge() {
        var challenge = challenge(browser, "/me/passkeys/options");

        assertThat(Sql.texts("select c::text from passkey_challenge c")).isNotEmpty().noneMatch(row -> row.contains(challenge));
    }

    static Response add(Api browser, SoftPasskey passkey, String name) {
        var options = browser.post("/me/passkeys/options", "");
        var credential = passkey.create(options.path("challenge"), options.path("user.id"));
        return browser.post("/me/passkeys", Map.of("name", name, "credential", credential));
    }

    static Response logIn(Api browser, SoftPasskey passkey) {
        return browser.keepCookies(browser.post("/sessions/passkey", Map.of("credential", passkey.sign(challenge(browser, "/sessions/passkey/options")))));
    }

    static Response prove(Api browser, SoftPasskey passkey) {
        return browser.post("/sessions/current/proof/passkey",
                Map.of("credential", passkey.sign(challenge(browser, "/sessions/current/proof/passkey/options"))));
    }

    private static String challenge(Api browser, String path) {
        return browser.post(path, "").path("challenge");
    }

    private static String handle(TestMember owner) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(WebAuthn.userHandle(owner.id()));
    }

    private static String id(Api browser) {
        return browser.get("/me/passkeys").path("items[0].id");
    }
}
