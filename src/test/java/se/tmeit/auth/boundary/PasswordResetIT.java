package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

class PasswordResetIT {
    private static final String NEW = "sju gula ankor på Kista torg";

    private TestMember member;

    @BeforeEach
    void create() {
        member = TestMember.named(Role.MARSHAL, "Wilhelmina", "Gyllenstierna");
    }

    @Test
    void linkFromTheMailOpensTheDoorWithANewPassword() {
        var browser = Api.as(member);
        var token = requestToken();

        assertThat(complete(token, NEW).statusCode()).isEqualTo(204);

        assertRefused(Api.visitor().logIn(member.email(), TestMember.PASSWORD), ProblemType.LOG_IN_FAILED);
        assertThat(Api.visitor().logIn(member.email(), NEW).statusCode()).isEqualTo(201);
        assertRefused(browser.get("/sessions"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void linkWorksOnce() {
        var token = requestToken();
        complete(token, NEW).then().statusCode(204);

        assertRefused(complete(token, "åtta gula ankor på Kista torg"), ProblemType.LINK_DEAD);
        assertThat(Api.visitor().logIn(member.email(), NEW).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyTheNewestLinkWorks() {
        var first = requestToken();
        var second = requestToken();

        assertRefused(complete(first, NEW), ProblemType.LINK_DEAD);
        assertThat(complete(second, NEW).statusCode()).isEqualTo(204);
    }

    @Test
    void linkIsGoodForAnHour() {
        var token = requestToken();
        TestMember.Sql.run("update one_time_token set expires_at = now() - interval '1 second' where member_id = ?", member.id());

        assertRefused(complete(token, NEW), ProblemType.LINK_DEAD);

        requestToken();
        assertThat(TestMember.Sql.texts("select extract(epoch from expires_at - created_at)::int from one_time_token where member_id = ?", member.id()))
                .containsExactly("3600");
    }

    @Test
    void ofTwoAtOnceExactlyOneWins() throws Exception {
        var token = requestToken();

        var answers = AtOnce.send(() -> complete(token, NEW), () -> complete(token, "åtta gula ankor på Kista torg"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 404);
        var winner = answers.get(0).statusCode() == 204 ? NEW : "åtta gula ankor på Kista torg";
        assertThat(Api.visitor().logIn(member.email(), winner).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kort", "password1234", "WilhelminaGyllenstierna", "tmeittmeittmeit"})
    void passwordThatIsRefusedDoesNotUseTheLinkUp(String weak) {
        var token = requestToken();

        assertInvalid(complete(token, weak), "newPassword");

        assertThat(complete(token, NEW).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm90IGEgcmVhbCB0b2tlbiwganVzdCBhbiBleGFtcGxl"})
    void tokenThatNobodyGotOpensNothing(String token) {
        assertRefused(complete(token, NEW), ProblemType.LINK_DEAD);
    }

    @Test
    void tokenForSomethingElseOpensNothing() {
        Api.as(member).put("/me/email", Map.of("email", TestMember.uniqueWord() + "@example.org", "currentPassword", TestMember.PASSWORD)).then().statusCode(202);
        TestMember.Sql.run("update one_time_token set token_hash = sha256('known') where member_id = ?", member.id());

        assertRefused(complete("known", NEW), ProblemType.LINK_DEAD);
    }

    @Test
    void answerIsTheSameForUnknownAddressesAndForThoseWhoMayNotLogIn() {
        var exprao = TestMember.with(Role.EXPRAO);
        var deleted = TestMember.with(Role.MARSHAL);
        Api.as(TestMember.with(Role.MASTER)).delete("/members/" + deleted.id()).then().statusCode(204);
        var unknown = TestMember.uniqueWord() + "@example.org";

        var answers = List.of(request(member.email()), request(unknown), request(exprao.email()), request(deleted.email()), request("no address"), request(""));

        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(answers).extracting(Response::asString).containsOnly("");
        assertThat(answers).extracting(answer -> answer.headers().asList().stream().map(header -> header.getName()).sorted().toList()).containsOnly(
                answers.get(0).headers().asList().stream().map(header -> header.getName()).sorted().toList());
        for (var address : List.of(unknown, exprao.email(), deleted.email())) {
            assertThat(Mailbox.to(address)).isEmpty();
        }
    }

    @Test
    void answerTakesAsLongWhetherOrNotTheAddressIsKnown() {
        for (var address : List.of(member.email(), TestMember.uniqueWord() + "@example.org", "")) {
            var start = System.nanoTime();
            request(address).then().statusCode(202);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void addressMayBeWrittenInCapitalsAndMailGoesToTheStoredOne() {
        request("  " + member.email().toUpperCase() + " ").then().statusCode(202);

        assertThat(Mailbox.lastTo(member.email()).recipient()).isEqualTo(member.email());
    }

    @Test
    void whoLostAccessMeanwhileGetsNoPassword() {
        var master = Api.as(TestMember.with(Role.MASTER));
        var token = requestToken();
        master.delete("/members/" + member.id()).then().statusCode(204);

        assertRefused(complete(token, NEW), ProblemType.LINK_DEAD);

        master.post("/members/" + member.id() + "/restoration", "").then().statusCode(200);
        assertRefused(complete(token, NEW), ProblemType.LINK_DEAD);
    }

    @Test
    void changeOfPasswordRevokesTheLink() {
        var token = requestToken();
        Api.as(member).put("/me/password", Map.of("currentPassword", TestMember.PASSWORD, "newPassword", NEW)).then().statusCode(204);

        assertRefused(complete(token, "åtta gula ankor på Kista torg"), ProblemType.LINK_DEAD);
    }

    @Test
    void changeOfAddressByAMasterRevokesTheLinkThatWentToTheOldOne() {
        var token = requestToken();
        Api.as(TestMember.with(Role.MASTER)).patch("/members/" + member.id(), Map.of("email", TestMember.uniqueWord() + "@example.org")).then().statusCode(200);

        assertRefused(complete(token, NEW), ProblemType.LINK_DEAD);
    }

    @Test
    void memberWhoHasNoPasswordYetGetsOne() {
        TestMember.Sql.run("delete from credential where member_id = ?", member.id());

        complete(requestToken(), NEW).then().statusCode(204);

        assertThat(Api.visitor().logIn(member.email(), NEW).statusCode()).isEqualTo(201);
    }

    @Test
    void memberIsToldAndTheTrailSaysSoWithoutTheAddress() {
        complete(requestToken(), NEW).then().statusCode(204);

        assertThat(Mailbox.to(member.email())).extracting(Mailbox.Mail::template).containsExactly("password-reset", "security-password-reset");
        assertThat(TestMember.Sql.texts("select action || details from audit_entry where subject_id = ? order by at", member.id()))
                .containsExactly("PASSWORD_RESET_REQUESTED{}", "PASSWORD_RESET{}");
    }

    @Test
    void secretStandsNeitherInTheDatabaseNorInTheLog() {
        var token = requestToken();
        complete(token, NEW).then().statusCode(204);

        assertThat(TestMember.Sql.texts("select encode(token_hash, 'escape') || coalesce(value, '') from one_time_token")).noneMatch(row -> row.contains(token));
        assertThat(RunningServer.get().log()).doesNotContain(token);
    }

    @Test
    void oneAddressIsMailedOnlySoOften() {
        for (var mail = 0; mail < 4; mail++) {
            request(member.email()).then().statusCode(202);
        }

        var response = request(member.email());

        assertRefused(response, ProblemType.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 900);
        assertThat(Mailbox.to(member.email())).hasSize(4);
    }

    @Test
    void unknownAddressIsLimitedAsAKnownOneIs() {
        var unknown = TestMember.uniqueWord() + "@example.org";
        for (var mail = 0; mail < 4; mail++) {
            request(unknown).then().statusCode(202);
        }

        assertRefused(request(unknown), ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void oneNetworkMayAskOnlySoOften() {
        var attacker = Api.visitor();
        for (var asked = 0; asked < 20; asked++) {
            attacker.post("/password-resets", Map.of("email", asked + TestMember.uniqueWord() + "@example.org")).then().statusCode(202);
        }

        assertRefused(attacker.post("/password-resets", Map.of("email", member.email())), ProblemType.TOO_MANY_REQUESTS);
        assertThat(request(member.email()).statusCode()).isEqualTo(202);
    }

    private String requestToken() {
        request(member.email()).then().statusCode(202);
        var mail = Mailbox.lastTo(member.email());
        assertThat(mail.template()).isEqualTo("password-reset");
        return Mailbox.tokenIn(mail);
    }

    private static Response request(String email) {
        return Api.visitor().post("/password-resets", Map.of("email", email));
    }

    private static Response complete(String token, String password) {
        return Api.visitor().post("/password-resets/completion", Map.of("token", token, "newPassword", password));
    }
}
