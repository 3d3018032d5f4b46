package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

class EmailChangeIT {
    private TestMember member;
    private Api browser;
    private String wanted;

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
        browser = Api.as(member);
        wanted = TestMember.uniqueWord() + "@example.org";
    }

    @Test
    void addressChangesOnceItIsConfirmedOnAnyDevice() {
        request(wanted).then().statusCode(202);
        assertThat(email()).isEqualTo(member.email());

        assertThat(confirm(tokenTo(wanted)).statusCode()).isEqualTo(204);

        assertThat(email()).isEqualTo(wanted);
        assertThat(Api.visitor().logIn(wanted, TestMember.PASSWORD).statusCode()).isEqualTo(201);
        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
    }

    @Test
    void oldAddressIsToldWhenItIsAskedForAndWhenItHappens() {
        request(wanted).then().statusCode(202);
        confirm(tokenTo(wanted)).then().statusCode(204);

        assertThat(Mailbox.to(member.email())).extracting(Mailbox.Mail::template)
                .containsExactly("security-email-change-requested", "security-email-changed");
        assertThat(Mailbox.to(member.email())).noneMatch(mail -> mail.text().contains(wanted));
        assertThat(TestMember.Sql.texts("select action || details from audit_entry where subject_id = ? and action like 'EMAIL%' order by at", member.id()))
                .containsExactly("EMAIL_CHANGE_REQUESTED{}", "EMAIL_CHANGED{}");
        assertThat(TestMember.Sql.texts("select actor_id from audit_entry where subject_id = ? and action = 'EMAIL_CHANGED'", member.id()))
                .containsExactly(member.id().toString());
    }

    @Test
    void mailToTheNewAddressRepeatsNothingThatWasTyped() {
        member.set("nickname", "Buy cheap pills");

        request(wanted).then().statusCode(202);

        assertThat(Mailbox.lastTo(wanted).text()).doesNotContain("pills").doesNotContain(member.email());
    }

    @Test
    void answerIsTheSameWhenAnotherMemberHasTheAddressAndOnlyTheyAreTold() {
        var other = TestMember.with(Role.PRAO);

        var free = request(wanted);
        var freePicture = browser.get("/me/email").jsonPath().getString("pendingEmail");
        var taken = request(other.email());

        assertThat(taken.statusCode()).isEqualTo(free.statusCode()).isEqualTo(202);
        assertThat(taken.asString()).isEqualTo(free.asString());
        assertThat(freePicture).isEqualTo(wanted);
        assertThat(browser.get("/me/email").jsonPath().getString("pendingEmail")).isEqualTo(other.email());
        assertThat(Mailbox.to(other.email())).extracting(Mailbox.Mail::template).containsExactly("email-change-taken");
        assertThat(Mailbox.lastTo(other.email()).text()).doesNotContain("#").doesNotContain(member.email());
    }

    @Test
    void addressThatSomebodyElseGotMeanwhileStaysTheirs() {
        request(wanted).then().statusCode(202);
        TestMember.with(Role.PRAO).set("email", wanted);

        assertRefused(confirm(tokenTo(wanted)), ProblemType.EMAIL_TAKEN);

        assertThat(email()).isEqualTo(member.email());
    }

    @Test
    void ofTwoMembersWhoConfirmTheSameAddressAtOnceOneGetsIt() throws Exception {
        var other = TestMember.with(Role.PRAO);
        request(wanted).then().statusCode(202);
        var first = tokenTo(wanted);
        Api.as(other).put("/me/email", Map.of("email", wanted, "currentPassword", TestMember.PASSWORD)).then().statusCode(202);
        var second = tokenTo(wanted);

        var answers = AtOnce.send(() -> confirm(first), () -> confirm(second));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void linkWorksOnceEvenWhenFollowedTwiceAtOnce() throws Exception {
        request(wanted).then().statusCode(202);
        var token = tokenTo(wanted);

        var answers = AtOnce.send(() -> confirm(token), () -> confirm(token));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void linkIsGoodForADay() {
        request(wanted).then().statusCode(202);
        assertThat(TestMember.Sql.texts("select extract(epoch from expires_at - created_at)::int from one_time_token where member_id = ?", member.id()))
                .containsExactly("86400");
        TestMember.Sql.run("update one_time_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());

        assertRefused(confirm(tokenTo(wanted)), ProblemType.LINK_DEAD);
        assertThat(browser.get("/me/email").jsonPath().getMap("$")).doesNotContainKey("pendingEmail");
    }

    @Test
    void changeThatWaitsIsShownAndCanBeCalledOff() {
        request(wanted).then().statusCode(202);
        assertThat(browser.get("/me/email").jsonPath().getString("pendingEmail")).isEqualTo(wanted);

        browser.delete("/me/email/pending").then().statusCode(204);

        assertThat(browser.get("/me/email").jsonPath().getMap("$")).containsOnlyKeys("email");
        assertRefused(confirm(tokenTo(wanted)), ProblemType.LINK_DEAD);
    }

    @Test
    void newerWishReplacesTheOlder() {
        request(wanted).then().statusCode(202);
        request("other." + wanted).then().statusCode(202);

        assertRefused(confirm(tokenTo(wanted)), ProblemType.LINK_DEAD);
        assertThat(confirm(tokenTo("other." + wanted)).statusCode()).isEqualTo(204);
    }

    @Test
    void changeOfPasswordCallsItOff() {
        request(wanted).then().statusCode(202);
        browser.put("/me/password", Map.of("currentPassword", TestMember.PASSWORD, "newPassword", "sju gula ankor på Kista torg")).then().statusCode(204);

        assertRefused(confirm(tokenTo(wanted)), ProblemType.LINK_DEAD);
    }

    @Test
    void whoLostAccessMeanwhileConfirmsNothing() {
        request(wanted).then().statusCode(202);
        Api.as(TestMember.with(Role.MASTER)).delete("/members/" + member.id()).then().statusCode(204);

        assertRefused(confirm(tokenTo(wanted)), ProblemType.LINK_DEAD);
    }

    @Test
    void linkThatResetsThePasswordConfirmsNoAddress() {
        Api.visitor().post("/password-resets", Map.of("email", member.email())).then().statusCode(202);

        assertRefused(confirm(tokenTo(member.email())), ProblemType.LINK_DEAD);
    }

    @Test
    void linkThatResetsThePasswordGoesWithTheOldAddress() {
        Api.visitor().post("/password-resets", Map.of("email", member.email())).then().statusCode(202);
        var reset = tokenTo(member.email());
        request(wanted).then().statusCode(202);
        confirm(tokenTo(wanted)).then().statusCode(204);

        assertRefused(Api.visitor().post("/password-resets/completion", Map.of("token", reset, "newPassword", "sju gula ankor på Kista torg")),
                ProblemType.LINK_DEAD);
    }

    @Test
    void wrongPasswordChangesNothing() {
        assertRefused(browser.put("/me/email", Map.of("email", wanted, "currentPassword", "fyra pigga tuppar")), ProblemType.WRONG_PASSWORD);

        assertThat(Mailbox.to(wanted)).isEmpty();
        assertThat(Mailbox.to(member.email())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ebba", "a b@example.org", "ebba@example.org\r\nBcc: x@example.org"})
    void addressMustBeOne(String address) {
        assertInvalid(request(address), "email");
    }

    @Test
    void ownAddressIsNoChange() {
        assertInvalid(request(" " + member.email().toUpperCase()), "email");
    }

    @Test
    void memberIsMailedForOnlySoOften() {
        for (var wish = 0; wish < 5; wish++) {
            request(wish + wanted).then().statusCode(202);
        }

        assertRefused(request(wanted), ProblemType.TOO_MANY_REQUESTS);
        assertThat(Mailbox.to(wanted)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MARSHAL", "MASTER"})
    void nobodyChangesTheirOwnAddressInTheirProfile(Role role) {
        var self = TestMember.with(role);

        var response = Api.as(self).patch("/members/" + self.id(), Map.of("email", wanted));

        assertRefused(response, ProblemType.FIELD_NOT_YOURS);
        assertThat(response.jsonPath().getList("violations.field")).containsExactly("email");
    }

    @Test
    void masterChangesAnAddressOnlySoonAfterAProof() {
        var master = TestMember.with(Role.MASTER);
        var masters = Api.as(master);
        master.longAgo();

        assertRefused(masters.patch("/members/" + member.id(), Map.of("email", wanted)), ProblemType.PROOF_NEEDED);
        assertThat(masters.patch("/members/" + member.id(), Map.of("phone", "070-1")).statusCode()).isEqualTo(200);
        masters.post("/sessions/current/proof", Map.of("password", TestMember.PASSWORD)).then().statusCode(204);

        assertThat(masters.patch("/members/" + member.id(), Map.of("email", wanted)).statusCode()).isEqualTo(200);
    }

    /** The lock keeps everybody from changing the directory: no stranger may take it with a link that is none. */
    @Test
    void deadLinkIsRefusedWithoutWaitingForTheDirectory() throws Exception {
        try (var connection = RunningServer.get().database().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from revision where topic = 'members' for update");

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertRefused(confirm("x".repeat(43)), ProblemType.LINK_DEAD));
            connection.rollback();
        }
    }

    @Test
    void networkTriesOnlySoManyLinks() {
        var stranger = Api.visitor();
        for (var tried = 0; tried < 30; tried++) {
            assertRefused(stranger.post("/me/email/confirmation", Map.of("token", "x".repeat(43))), ProblemType.LINK_DEAD);
        }

        assertRefused(stranger.post("/me/email/confirmation", Map.of("token", "x".repeat(43))), ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void addressThatAMasterChangesHoldsAtOnceAndTheOldOneIsTold() {
        var master = TestMember.with(Role.MASTER);

        Api.as(master).patch("/members/" + member.id(), Map.of("email", wanted)).then().statusCode(200);

        assertThat(email()).isEqualTo(wanted);
        assertThat(Mailbox.to(member.email())).extracting(Mailbox.Mail::template).containsExactly("security-email-changed");
        assertThat(TestMember.Sql.texts("select actor_id from audit_entry where subject_id = ? and action = 'EMAIL_CHANGED'", member.id()))
                .containsExactly(master.id().toString());
    }

    @Test
    void nobodyIsToldWhenAMasterChangesSomethingElse() {
        Api.as(TestMember.with(Role.MASTER)).patch("/members/" + member.id(), Map.of("nickname", "Gaffa", "email", member.email())).then().statusCode(200);

        assertThat(Mailbox.to(member.email())).isEmpty();
    }

    private String email() {
        return browser.get("/me/email").jsonPath().getString("email");
    }

    private Response request(String email) {
        return browser.put("/me/email", Map.of("email", email, "currentPassword", TestMember.PASSWORD));
    }

    private static String tokenTo(String address) {
        return Mailbox.tokenIn(Mailbox.lastTo(address));
    }

    private static Response confirm(String token) {
        return Api.visitor().post("/me/email/confirmation", Map.of("token", token));
    }
}
