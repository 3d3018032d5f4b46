package se.tmeit.invitations.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What somebody can do with the link in the mail, and when the link is worth nothing. */
class AcceptanceIT {
    private static Api master;

    @BeforeAll
    static void logIn() {
        master = Invited.master();
    }

    @Test
    void memberWhomAMasterMadeGetsInWithTheMailedLink() {
        var invited = Invited.member(master, "PRAO");

        Invited.accept(invited.token()).then().statusCode(204);

        assertThat(invited.canLogIn()).isTrue();
        assertThat(invited.get("state")).isEqualTo("ACCEPTED");
        assertThat(Sql.texts("select c.version from policy_consent c join member m on m.id = member_id where email = ?", invited.email()))
                .containsExactly(PolicyConsents.CURRENT);
        assertThat(invited.mails("invitation-accepted")).isEqualTo(1);
        assertThat(Sql.texts("select details from audit_entry join member m on m.id = subject_id where action = 'INVITATION_ACCEPTED' and actor_id = m.id"
                + " and email = ?", invited.email())).hasSize(1);
    }

    @Test
    void oldAccountBecomesAMemberWithAllItHad() {
        var invited = Invited.oldAccount().sentBy(master);

        Invited.accept(invited.token()).then().statusCode(204);

        assertThat(invited.canLogIn()).isTrue();
        var member = master.get("/members?search=" + invited.email()).jsonPath().getMap("items[0]");
        assertThat(member).containsEntry("firstName", "Ulrika").containsEntry("nickname", "Gaffa").containsEntry("lastName", "Ödman")
                .containsEntry("role", "MARSHAL").containsEntry("phone", "070-1").containsEntry("drivingLicence", false)
                .containsEntry("oldUserName", "u" + invited.id()).containsEntry("language", "sv")
                .containsEntry("qualifications", Map.of("stad", Map.of("receivedOn", "2012-01-01"), "fest", Map.of("receivedOn", "2013-01-01"),
                        "permit", Map.of("receivedOn", "2014-01-01")));
        assertThat(master.get("/members/" + member.get("id") + "/history").jsonPath().getList("items.startedOn")).containsExactly("2011-05-03");
        assertThat(Sql.texts("select version from policy_consent where member_id = ?::uuid", member.get("id"))).containsExactly(PolicyConsents.CURRENT);
    }

    @Test
    void nothingOfTheOldAccountStaysBehindInTheInvitation() {
        var invited = Invited.oldAccount().sentBy(master);

        Invited.accept(invited.token()).then().statusCode(204);

        assertThat(invited.get("concat(first_name, nickname, last_name, phone, email, old_user_name, role, stad_received_on, token_hash)")).isEmpty();
        assertThat(invited.get("member_id")).isNotNull();
    }

    @Test
    void linkShowsItsOwnerFirstNameAndMaskedAddressAndNothingElse() {
        var invited = Invited.oldAccount().sentBy(master);

        var response = Invited.look(invited.token());

        assertThat(response.jsonPath().getMap("")).isEqualTo(Map.of("firstName", "Ulrika", "maskedEmail", invited.email().charAt(0) + "…@example.org"));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Invited.look(invited.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void secretIsStoredAsItsHashOnlyAndStandsInNoAddress() {
        var invited = Invited.oldAccount().sentBy(master);

        assertThat(Sql.texts("select i::text from invitation i where id = ?", invited.id()).get(0)).doesNotContain(invited.token());
        assertThat(Sql.texts("select text_body || html_body from outbox_mail where recipient = ?", invited.email()).get(0))
                .contains("/invitation#" + invited.token()).doesNotContain("Ulrika").doesNotContain("Gaffa");
    }

    @Test
    void linkWorksOnce() {
        var invited = Invited.oldAccount().sentBy(master);
        var token = invited.token();
        Invited.accept(token).then().statusCode(204);

        assertDead(token);
        assertThat(Sql.texts("select id from member where email = ?", invited.email())).hasSize(1);
    }

    @RepeatedTest(5)
    void oneMemberComesOutWhenTwoPressAtOnce() throws Exception {
        var invited = Invited.oldAccount().sentBy(master);
        var token = invited.token();

        var answers = AtOnce.send(() -> Invited.accept(token), () -> Invited.accept(token, "nio röda tåg mot Kista"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 404);
        assertThat(Sql.texts("select id from member where email = ?", invited.email())).hasSize(1);
        assertThat(invited.canLogIn()).isEqualTo(answers.get(0).statusCode() == 204);
    }

    @RepeatedTest(5)
    void onePasswordHoldsWhenAMembersLinkIsUsedTwiceAtOnce() throws Exception {
        var invited = Invited.member(master, "MARSHAL");
        var token = invited.token();

        var answers = AtOnce.send(() -> Invited.accept(token), () -> Invited.accept(token, "nio röda tåg mot Kista"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 404);
        assertThat(invited.canLogIn()).isEqualTo(answers.get(0).statusCode() == 204);
        assertThat(invited.mails("invitation-accepted")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void nobodyGetsInAndNothingBreaksWhenTheMemberIsDeletedAtTheSameMoment() throws Exception {
        var invited = Invited.member(master, "MARSHAL");
        var token = invited.token();
        var path = "/members/" + invited.get("member_id");

        var answers = AtOnce.send(() -> Invited.accept(token), () -> master.delete(path));

        assertThat(answers.get(0).statusCode()).isIn(204, 404);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(invited.canLogIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "password1234", "ulrikaulrika", "tmeittmeittmeit"})
    void refusedPasswordDoesNotUseTheLinkUp(String password) {
        var invited = Invited.oldAccount().sentBy(master);

        assertInvalid(Invited.accept(invited.token(), password), "password");

        assertThat(Invited.accept(invited.token()).statusCode()).isEqualTo(204);
    }

    @Test
    void consentToAnotherPolicyDoesNotUseTheLinkUp() {
        var invited = Invited.oldAccount().sentBy(master);

        assertInvalid(Api.visitor().post("/invitations/acceptance",
                Map.of("token", invited.token(), "password", Invited.PASSWORD, "policyVersion", "1999-01")), "policyVersion");
        assertInvalid(Api.visitor().post("/invitations/acceptance", Map.of("token", invited.token(), "password", Invited.PASSWORD)), "policyVersion");

        assertThat(Invited.accept(invited.token()).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "' or '1'='1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void linkThatNobodyGaveIsDead(String token) {
        assertDead(token);
    }

    @Test
    void linkIsDeadWhenItsTimeIsOver() {
        var invited = Invited.oldAccount().sentBy(master);
        Sql.run("update invitation set expires_at = now() - interval '1 second' where id = ?", invited.id());

        assertDead(invited.token());
        Sql.run("update invitation set expires_at = now() + interval '1 minute' where id = ?", invited.id());
        assertThat(Invited.look(invited.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void linkIsDeadWhenTheInvitationIsWithdrawn() {
        var invited = Invited.oldAccount().sentBy(master);
        var token = invited.token();

        master.delete(invited.path()).then().statusCode(204);

        assertDead(token);
        assertThat(Sql.texts("select action from audit_entry where details like ? order by at", "%" + invited.id() + "%"))
                .containsExactly("INVITATION_SENT", "INVITATION_WITHDRAWN");
    }

    @Test
    void oldLinkIsDeadWhenANewOneIsSent() {
        var invited = Invited.oldAccount().sentBy(master);
        var first = invited.token();

        invited.sentBy(master);

        assertDead(first);
        assertThat(Invited.accept(invited.token()).statusCode()).isEqualTo(204);
    }

    @Test
    void linkIsDeadWhenTheAddressTurnedOutToBeAnothers() {
        var invited = Invited.oldAccount().sentBy(master);
        var token = invited.token();

        master.patch(invited.path(), Map.of("email", TestMember.uniqueWord() + "@example.org")).then().statusCode(200);

        assertDead(token);
        assertThat(invited.get("state")).isEqualTo("OPEN");
    }

    @Test
    void membersLinkIsDeadWhenTheirAddressWasWrong() {
        var invited = Invited.member(master, "PRAO");
        var token = invited.token();

        master.patch("/members/" + invited.get("member_id"), Map.of("email", TestMember.uniqueWord() + "@example.org")).then().statusCode(200);

        assertDead(token);
    }

    @Test
    void membersLinkIsDeadWhenTheyMayNotLogInAnyMore() {
        var invited = Invited.member(master, "PRAO");
        var token = invited.token();

        master.put("/members/" + invited.get("member_id") + "/role", Map.of("role", "EXPRAO")).then().statusCode(200);

        assertDead(token);
        assertThat(invited.get("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodyLearnsThatTheAddressHasBecomeAMembers() {
        var invited = Invited.oldAccount().sentBy(master);
        var token = invited.token();
        master.post("/members", Map.of("firstName", "Ulrika", "lastName", "Ödman", "email", invited.email(), "role", "PRAO")).then().statusCode(201);

        assertRefused(Invited.accept(token), ProblemType.LINK_DEAD);

        assertThat(Sql.texts("select role from member where email = ?", invited.email())).containsExactly("PRAO");
        assertThat(invited.get("state")).isEqualTo("SENT");
    }

    @Test
    void tooManyTriesFromOnePlaceHaveToWait() {
        var visitor = Api.visitor();
        for (var i = 0; i < 30; i++) {
            visitor.post("/invitations/acceptance", Map.of("token", "x", "password", Invited.PASSWORD, "policyVersion", "x")).then().statusCode(404);
        }

        var response = visitor.post("/invitations/acceptance", Map.of("token", "x", "password", Invited.PASSWORD, "policyVersion", "x"));

        assertRefused(response, ProblemType.TOO_MANY_REQUESTS);
        assertThat(response.header("Retry-After")).isNotNull();
    }

    private static void assertDead(String token) {
        assertRefused(Invited.look(token), ProblemType.LINK_DEAD);
        assertRefused(Invited.accept(token), ProblemType.LINK_DEAD);
    }
}
