package se.tmeit.invitations.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What masters do with invitations; who else may not is held by {@code EveryEndpointIT}. */
class InvitationsIT {
    private static Api master;

    @BeforeAll
    static void logIn() {
        master = Invited.master();
    }

    @Test
    void memberIsInvitedWithTheirCreation() {
        var invited = Invited.member(master, "MARSHAL");

        assertThat(invited.mails("invitation")).isEqualTo(1);
        assertThat(master.get(invited.path()).jsonPath().getMap("")).containsEntry("state", "SENT").containsEntry("email", invited.email())
                .containsEntry("firstName", "Ebba").containsEntry("role", "MARSHAL").containsKeys("memberShortId", "sentAt", "expiresAt");
        assertThat(Sql.texts("select details from audit_entry where action = 'INVITATION_SENT' and subject_id = ?::uuid", invited.get("member_id")))
                .singleElement().asString().doesNotContain("@");
    }

    @Test
    void exPraoIsNotInvited() {
        var email = TestMember.uniqueWord() + "@example.org";

        var created = master.post("/members", Map.of("firstName", "Li", "lastName", "Lilja", "email", email, "role", "EXPRAO"));

        assertThat(Sql.texts("select id from invitation where member_id = ?::uuid", created.<String>path("id"))).isEmpty();
        assertThat(Sql.texts("select id from outbox_mail where recipient = ?", email)).isEmpty();
        assertRefused(master.post("/invitations", Map.of("memberId", created.path("id"))), ProblemType.INVITATION_IMPOSSIBLE);
    }

    @Test
    void neitherMemberNorMailComesOutWhenTheAddressIsTaken() {
        var invited = Invited.member(master, "PRAO");

        assertRefused(master.post("/members", Map.of("firstName", "Li", "lastName", "Lilja", "email", invited.email(), "role", "PRAO")),
                ProblemType.EMAIL_TAKEN);

        assertThat(invited.mails("invitation")).isEqualTo(1);
    }

    @Test
    void memberWithoutPasswordIsInvitedAgainWithANewLink() {
        var invited = Invited.member(master, "PRAO");
        var first = invited.token();

        var response = master.post("/invitations", Map.of("memberId", invited.get("member_id")));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<String>path("id")).isEqualTo(invited.id().toString());
        assertRefused(Invited.look(first), ProblemType.LINK_DEAD);
        assertThat(Invited.accept(invited.token()).statusCode()).isEqualTo(204);
    }

    @Test
    void linkToAWrongAddressDiesWithItAndTheInvitationIsToBeSentAgain() {
        var invited = Invited.member(master, "PRAO");
        var first = invited.token();
        var right = TestMember.uniqueWord() + "@example.org";

        master.patch("/members/" + invited.get("member_id"), Map.of("email", right)).then().statusCode(200);

        assertThat(master.get(invited.path()).<String>path("state")).isEqualTo("OPEN");
        assertThat(master.get(invited.path()).<String>path("obstacle")).isNull();
        assertRefused(Invited.look(first), ProblemType.LINK_DEAD);
        master.post(invited.path() + "/sending", "").then().statusCode(200);
        assertThat(Sql.texts("select id from outbox_mail where recipient = ? and template = 'invitation'", right)).hasSize(1);
    }

    @Test
    void memberWithAPasswordIsNotInvited() {
        var member = TestMember.with(Role.PRAO);

        assertRefused(master.post("/invitations", Map.of("memberId", member.id())), ProblemType.INVITATION_NOT_NEEDED);
        assertInvalid(master.post("/invitations", Map.of("memberId", UUID.randomUUID())), "memberId");
        assertThat(master.get("/members/" + member.id() + "/invitation").jsonPath().getMap("")).isEqualTo(Map.of("needed", false));
    }

    @Test
    void memberShowsWhetherTheyNeedAnInvitation() {
        var invited = Invited.member(master, "PRAO");
        var path = "/members/" + invited.get("member_id") + "/invitation";

        assertThat(master.get(path).<Boolean>path("needed")).isTrue();
        assertThat(master.get(path).<String>path("newest.id")).isEqualTo(invited.id().toString());

        Invited.accept(invited.token()).then().statusCode(204);
        assertThat(master.get(path).<Boolean>path("needed")).isFalse();
        assertThat(master.get(path).<String>path("newest.state")).isEqualTo("ACCEPTED");
    }

    @RepeatedTest(3)
    void memberHasOneLiveInvitationWhenTwoMastersInviteAtOnce() throws Exception {
        var member = TestMember.with(Role.PRAO);
        Sql.run("delete from credential where member_id = ?", member.id());

        var answers = AtOnce.send(() -> invite(member), () -> invite(member));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(Sql.texts("select id from invitation where member_id = ?", member.id())).hasSize(1);
        assertThat(Sql.texts("select id from outbox_mail where recipient = ?", member.email())).hasSize(2);
    }

    @Test
    void addressIsNormalisedAndTheInvitationCanBeSentThen() {
        var invited = Invited.oldAccountWithoutAddress();
        var email = TestMember.uniqueWord() + "@example.org";
        assertThat(master.get(invited.path()).<String>path("obstacle")).isEqualTo("NO_ADDRESS");
        assertRefused(master.post(invited.path() + "/sending", ""), ProblemType.INVITATION_WITHOUT_ADDRESS);

        var response = master.patch(invited.path(), Map.of("email", " " + email.toUpperCase() + " "));

        assertThat(response.<String>path("email")).isEqualTo(email);
        assertThat(response.<String>path("obstacle")).isNull();
        assertThat(master.post(invited.path() + "/sending", "").<String>path("state")).isEqualTo("SENT");
    }

    @Test
    void addressCanBeTakenAway() {
        var invited = Invited.oldAccount();

        assertThat(master.patch(invited.path(), "{\"email\": null}").<String>path("obstacle")).isEqualTo("NO_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ebba", "a@b@c", "ebba@example.org\\u0000", "ebba\\n@example.org"})
    void addressIsRefusedWhenItIsNone(String email) {
        var invited = Invited.oldAccount();

        assertInvalid(master.patch(invited.path(), "{\"email\": \"" + email + "\"}"), "email");
        assertThat(invited.get("email")).isEqualTo(invited.email());
    }

    @Test
    void addressIsRefusedWhenItIsAMembersOrAnotherInvitations() {
        var invited = Invited.oldAccount();

        assertRefused(master.patch(invited.path(), Map.of("email", TestMember.with(Role.EX).email().toUpperCase())), ProblemType.EMAIL_TAKEN);
        assertRefused(master.patch(invited.path(), Map.of("email", Invited.oldAccount().email())), ProblemType.INVITATION_EMAIL_TAKEN);
        assertThat(invited.get("email")).isEqualTo(invited.email());
    }

    @Test
    void addressOfAMemberIsNotChangedHere() {
        assertRefused(master.patch(Invited.member(master, "PRAO").path(), Map.of("email", "other@example.org")), ProblemType.INVITATION_OF_MEMBER);
    }

    @Test
    void changeNeedsTheNewestVersion() {
        var invited = Invited.oldAccount();
        var tag = master.get(invited.path()).header("ETag");
        master.patch(invited.path(), Map.of("email", TestMember.uniqueWord() + "@example.org"), tag).then().statusCode(200);

        assertRefused(master.patch(invited.path(), Map.of("email", "b@example.org"), tag), ProblemType.CHANGED_MEANWHILE);
        assertRefused(master.patch(invited.path(), Map.of("email", "b@example.org"), null), ProblemType.IF_MATCH_MISSING);
        assertRefused(master.request().header("If-Match", tag).delete(invited.path()), ProblemType.CHANGED_MEANWHILE);
    }

    @Test
    void masterIsToldBeforeSendingThatTheAddressIsAMembers() {
        var invited = Invited.oldAccount().set("email", TestMember.with(Role.EX).email());

        assertThat(master.get(invited.path()).<String>path("obstacle")).isEqualTo("EMAIL_TAKEN");
        assertRefused(master.post(invited.path() + "/sending", ""), ProblemType.EMAIL_TAKEN);
        assertThat(invited.get("state")).isEqualTo("OPEN");
    }

    @Test
    void manyAreSentInOneGoAndWhatCannotBeIsNamed() {
        var one = Invited.oldAccount();
        var other = Invited.oldAccount().sentBy(master);
        var lost = Invited.oldAccountWithoutAddress();
        var done = Invited.oldAccount().sentBy(master);
        Invited.accept(done.token()).then().statusCode(204);
        var nobody = UUID.randomUUID();

        var response = master.post("/invitations/sending", Map.of("ids", List.of(one.id(), other.id(), lost.id(), done.id(), nobody)));

        assertThat(response.<Integer>path("sent")).isEqualTo(2);
        assertThat(response.jsonPath().getList("skipped.id")).containsExactlyInAnyOrder(lost.id().toString(), done.id().toString(), nobody.toString());
        assertThat(response.jsonPath().getList("skipped.obstacle")).containsExactlyInAnyOrder("NO_ADDRESS", "NOT_NEEDED", "NOT_NEEDED");
        assertThat(one.mails("invitation-old-account")).isEqualTo(1);
        assertThat(other.mails("invitation-old-account")).isEqualTo(2);
    }

    @Test
    void allThatWereNeverSentGoOutOnce() {
        var open = Invited.oldAccount();
        var sent = Invited.oldAccount().sentBy(master);

        master.post("/invitations/sending", "{}").then().statusCode(200);
        assertThat(master.post("/invitations/sending", "{}").<Integer>path("sent")).isZero();

        assertThat(open.mails("invitation-old-account")).isEqualTo(1);
        assertThat(sent.mails("invitation-old-account")).isEqualTo(1);
    }

    @Test
    void sendingOfNoneOrOfTooManyIsRefused() {
        var many = new ArrayList<UUID>();
        for (var i = 0; i <= 100; i++) {
            many.add(UUID.randomUUID());
        }

        assertInvalid(master.post("/invitations/sending", Map.of("ids", many)), "ids");
        assertInvalid(master.post("/invitations/sending", Map.of("ids", List.of())), "ids");
        assertThat(master.post("/invitations/sending", "{\"ids\": [null]}").statusCode()).isEqualTo(400);
    }

    @RepeatedTest(3)
    void oneLinkWorksWhenTwoMastersSendAtOnce() throws Exception {
        var one = Invited.oldAccount();
        var other = Invited.oldAccount();

        var answers = AtOnce.send(() -> send(one, other), () -> send(other, one));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(one.mails("invitation-old-account")).isEqualTo(2);
        assertThat(Invited.accept(one.token()).statusCode()).isEqualTo(204);
    }

    @Test
    void withdrawnInvitationComesBackWhenItIsSentAgain() {
        var invited = Invited.oldAccount().sentBy(master);
        master.delete(invited.path()).then().statusCode(204);
        master.delete(invited.path()).then().statusCode(204);

        invited.sentBy(master);

        assertThat(Invited.accept(invited.token()).statusCode()).isEqualTo(204);
        assertRefused(master.delete(invited.path()), ProblemType.INVITATION_NOT_NEEDED);
        assertRefused(master.post(invited.path() + "/sending", ""), ProblemType.INVITATION_NOT_NEEDED);
    }

    @Test
    void invitationEndsWhenTheMemberGetsInByOtherMeansOrIsDeleted() {
        var invited = Invited.member(master, "PRAO");

        master.delete("/members/" + invited.get("member_id")).then().statusCode(204);

        assertThat(invited.get("state")).isEqualTo("WITHDRAWN");
        assertRefused(master.post(invited.path() + "/sending", ""), ProblemType.INVITATION_IMPOSSIBLE);
    }

    @Test
    void listIsOrderedPagedFilteredAndCounted() {
        var before = master.get("/invitations?limit=1");
        var ids = List.of(Invited.oldAccount().set("last_name", "Ååå").id(), Invited.oldAccount().set("last_name", "Aaa").sentBy(master).id(),
                Invited.oldAccountWithoutAddress().set("last_name", "öööö").id(), Invited.oldAccount().set("last_name", "Zzz").id());

        var all = everything("");

        assertThat(all).filteredOn(id -> ids.contains(UUID.fromString(id))).containsExactly(ids.get(1).toString(), ids.get(3).toString(),
                ids.get(0).toString(), ids.get(2).toString());
        assertThat(everything("&state=SENT")).contains(ids.get(1).toString()).doesNotContain(ids.get(0).toString());
        assertThat(everything("&state=SENT&state=OPEN")).containsAll(ids.stream().map(UUID::toString).toList());
        var after = master.get("/invitations?limit=1&state=ACCEPTED");
        assertThat(after.<Integer>path("counts.open") - before.<Integer>path("counts.open")).isEqualTo(3);
        assertThat(after.<Integer>path("counts.sent") - before.<Integer>path("counts.sent")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "limit=0", "limit=501", "after=x", "after=WyJhIiwiYiIsImMiXQ"})
    void listRefusesWhatItDoesNotUnderstand(String query) {
        assertThat(master.get("/invitations?" + query).statusCode()).isEqualTo(400);
    }

    private static List<String> everything(String filter) {
        var ids = new ArrayList<String>();
        var page = master.get("/invitations?limit=2" + filter);
        for (; page.path("next") != null; page = master.get("/invitations?limit=2" + filter + "&after=" + page.path("next"))) {
            ids.addAll(page.jsonPath().getList("items.id"));
        }
        ids.addAll(page.jsonPath().getList("items.id"));
        return ids;
    }

    private static Response invite(TestMember member) {
        return master.post("/invitations", Map.of("memberId", member.id()));
    }

    private static Response send(Invited first, Invited second) {
        return master.post("/invitations/sending", Map.of("ids", List.of(first.id(), second.id())));
    }
}
