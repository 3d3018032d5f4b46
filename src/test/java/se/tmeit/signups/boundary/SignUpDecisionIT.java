package se.tmeit.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What masters do with the queue. */
class SignUpDecisionIT {
    private static TestMember masterMember;
    private static Api master;

    @BeforeAll
    static void logIn() {
        masterMember = TestMember.with(Role.MASTER);
        master = Api.as(masterMember);
    }

    @Test
    void approvedApplicantIsAPraoWithEverythingTheyWroteAndLogsInAtOnce() {
        var signUp = TestSignUp.confirmed();
        var status = Mailbox.tokenIn(Mailbox.lastTo(signUp.email()));

        var approved = approve(signUp);

        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.<String>path("decidedBy.id")).isEqualTo(masterMember.id().toString());
        var member = master.get("/members/" + approved.path("member.id"));
        assertThat(member.jsonPath().getMap("")).containsEntry("firstName", "Ebba").containsEntry("lastName", "Lilja")
                .containsEntry("email", signUp.email()).containsEntry("phone", "070-174 06 05").containsEntry("role", "PRAO")
                .containsEntry("language", "sv");
        assertThat(master.get("/members/" + approved.path("member.id") + "/history").jsonPath().getList("items.role")).containsExactly("PRAO");
        assertThat(Api.visitor().logIn(signUp.email(), TestSignUp.PASSWORD).statusCode()).isEqualTo(201);
        assertThat(Mailbox.lastTo(signUp.email()).template()).isEqualTo("sign-up-welcome");
        assertThat(TestSignUp.status(status).jsonPath().getMap("")).isEqualTo(Map.of("state", "APPROVED"));
    }

    @Test
    void approvedApplicantHasAPasswordAndIsNotInvitedToChooseOne() {
        var signUp = TestSignUp.confirmed();

        var member = approve(signUp).<String>path("member.id");

        assertThat(Sql.texts("select template from outbox_mail where recipient = ? and template like 'invitation%'", signUp.email())).isEmpty();
        assertThat(Sql.texts("select id from invitation where member_id = ?::uuid", member)).isEmpty();
    }

    @Test
    void consentIsKeptWithTheMomentAtWhichTheOwnerOfTheAddressConfirmedIt() {
        var signUp = TestSignUp.confirmed().aged("2 days");
        var givenAt = signUp.column("confirmed_at");

        var member = approve(signUp).<String>path("member.id");

        assertThat(Sql.texts("select version || ' ' || given_at from policy_consent where member_id = ?::uuid", member))
                .containsExactly(PolicyConsents.CURRENT + " " + givenAt);
    }

    @Test
    void passwordIsKeptNowhereElseOnceItIsDecided() {
        var approved = TestSignUp.confirmed();
        var rejected = TestSignUp.confirmed();

        approve(approved);
        reject(rejected, "Nej.");

        assertThat(approved.column("password_hash")).isNull();
        assertThat(rejected.column("password_hash")).isNull();
    }

    @Test
    void rejectedApplicantIsToldWhyAndMayTryAgain() {
        var signUp = TestSignUp.confirmed();
        var status = Mailbox.tokenIn(Mailbox.lastTo(signUp.email()));

        var rejected = reject(signUp, " Kom tillbaka i höst. ");

        assertThat(rejected.<String>path("state")).isEqualTo("REJECTED");
        assertThat(Mailbox.lastTo(signUp.email()).text()).contains("Kom tillbaka i höst.");
        assertThat(TestSignUp.status(status).jsonPath().getMap("")).isEqualTo(Map.of("state", "REJECTED", "reason", "Kom tillbaka i höst."));
        assertRefused(Api.visitor().logIn(signUp.email(), TestSignUp.PASSWORD), ProblemType.LOG_IN_FAILED);
        signUp.send().then().statusCode(202);
        assertThat(Sql.texts("select state from sign_up where email = ? order by created_at", signUp.email())).containsExactly("REJECTED", "UNCONFIRMED");
    }

    @Test
    void decisionsStandInTheAuditTrailWithoutContactData() {
        var approved = TestSignUp.confirmed();
        var rejected = TestSignUp.confirmed();

        var member = approve(approved).<String>path("member.id");
        reject(rejected, "Hemligt skäl.");

        assertThat(Sql.texts("select action || ' ' || subject_id || ' ' || details from audit_entry where actor_id = ? and details like ?",
                masterMember.id(), "%" + approved.id() + "%")).containsExactly("SIGN_UP_APPROVED " + member + " {\"signUp\":\"" + approved.id() + "\"}");
        assertThat(Sql.texts("select action || ' ' || details from audit_entry where actor_id = ? and details like ?",
                masterMember.id(), "%" + rejected.id() + "%")).containsExactly("SIGN_UP_REJECTED {\"signUp\":\"" + rejected.id() + "\"}");
    }

    @Test
    void onlyConfirmedOnesAreDecided() {
        var signUp = TestSignUp.sent();

        assertRefused(approve(signUp), ProblemType.SIGN_UP_NOT_CONFIRMED);
        assertRefused(reject(signUp, "Nej."), ProblemType.SIGN_UP_NOT_CONFIRMED);
    }

    @Test
    void nothingIsDecidedTwice() {
        var approved = TestSignUp.confirmed();
        var rejected = TestSignUp.confirmed();
        approve(approved).then().statusCode(200);
        reject(rejected, "Nej.").then().statusCode(200);

        assertRefused(approve(approved), ProblemType.SIGN_UP_DECIDED);
        assertRefused(reject(approved, "Nej."), ProblemType.SIGN_UP_DECIDED);
        assertRefused(approve(rejected), ProblemType.SIGN_UP_DECIDED);
        assertThat(Sql.texts("select id from member where email = ?", approved.email())).hasSize(1);
        assertThat(Sql.texts("select id from member where email = ?", rejected.email())).isEmpty();
    }

    @RepeatedTest(5)
    void oneMemberComesOutWhenTwoMastersApproveAtOnce() throws Exception {
        var signUp = TestSignUp.confirmed();
        var other = Api.as(TestMember.with(Role.MASTER));

        var answers = AtOnce.send(() -> approve(signUp), () -> other.post("/sign-ups/" + signUp.id() + "/approval", ""));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(Sql.texts("select id from member where email = ?", signUp.email())).hasSize(1);
        assertThat(signUp.templatesOfMails()).containsOnlyOnce("sign-up-welcome");
    }

    @RepeatedTest(5)
    void oneDecisionHoldsWhenTwoMastersDisagreeAtOnce() throws Exception {
        var signUp = TestSignUp.confirmed();

        var answers = AtOnce.send(() -> approve(signUp), () -> reject(signUp, "Nej."));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(Sql.texts("select id from member where email = ?", signUp.email())).hasSize(signUp.column("state").equals("APPROVED") ? 1 : 0);
    }

    @Test
    void applicantWaitsOnWhenTheirAddressBecameAMembersMeanwhile() {
        var signUp = TestSignUp.confirmed();
        TestMember.with(Role.MARSHAL).set("email", signUp.email());

        assertRefused(approve(signUp), ProblemType.EMAIL_TAKEN);
        assertThat(signUp.column("state")).isEqualTo("CONFIRMED");
        assertThat(signUp.column("password_hash")).isNotNull();
    }

    @Test
    void masterSeesThatADeletedMemberHadTheAddress() {
        var signUp = TestSignUp.confirmed();
        var deleted = TestMember.with(Role.EX).set("email", signUp.email()).set("deleted_at", OffsetDateTime.now());

        assertThat(master.get("/sign-ups/" + signUp.id()).<String>path("deletedMember.id")).isEqualTo(deleted.id().toString());
        assertThat(approve(signUp).statusCode()).isEqualTo(200);
    }

    @Test
    void reasonIsRequiredAndLimited() {
        var path = "/sign-ups/" + TestSignUp.confirmed().id() + "/rejection";

        assertInvalid(master.post(path, "{}"), "reason");
        assertInvalid(master.post(path, Map.of("reason", "  ")), "reason");
        assertInvalid(master.post(path, Map.of("reason", "n".repeat(501))), "reason");
    }

    @Test
    void everyoneWaitingIsFoundPageByPageInTheOrderInWhichTheyCame() {
        var first = TestSignUp.confirmed();
        var second = TestSignUp.confirmed();
        var third = TestSignUp.confirmed();

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = master.get("/sign-ups?limit=2" + (next == null ? "" : "&after=" + next));
            seen.addAll(page.jsonPath().getList("items.email"));
            next = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(next != null);
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first.email(), second.email(), third.email());
    }

    @Test
    void eachStateHasItsListAndItsNumber() {
        var sent = TestSignUp.sent();
        var rejected = TestSignUp.confirmed();
        reject(rejected, "Nej.");

        var unconfirmed = master.get("/sign-ups?state=UNCONFIRMED&limit=500");

        assertThat(unconfirmed.jsonPath().getList("items.email")).contains(sent.email()).doesNotContain(rejected.email());
        assertThat(unconfirmed.<Integer>path("counts.unconfirmed")).isGreaterThanOrEqualTo(1);
        assertThat(master.get("/sign-ups?state=REJECTED&limit=1").jsonPath().getList("items.email")).containsExactly(rejected.email());
        assertInvalid(master.get("/sign-ups?after=x"), "after");
    }

    @Test
    void listCarriesNeitherPasswordNorSecrets() {
        TestSignUp.confirmed();

        assertThat(master.get("/sign-ups").asString()).doesNotContain("argon2", "Hash", "token");
    }

    @Test
    void nobodyButMastersSeesOrDecides() {
        var signUp = TestSignUp.confirmed();
        var marshal = Api.as(TestMember.with(Role.MARSHAL));

        assertRefused(marshal.get("/sign-ups"), ProblemType.FORBIDDEN);
        assertRefused(marshal.get("/sign-ups/" + signUp.id()), ProblemType.FORBIDDEN);
        assertRefused(marshal.post("/sign-ups/" + signUp.id() + "/approval", ""), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().post("/sign-ups/" + signUp.id() + "/rejection", Map.of("reason", "Nej.")), ProblemType.NOT_LOGGED_IN);
        assertThat(signUp.column("state")).isEqualTo("CONFIRMED");
    }

    private static Response approve(TestSignUp signUp) {
        return master.post("/sign-ups/" + signUp.id() + "/approval", "");
    }

    private static Response reject(TestSignUp signUp, String reason) {
        return master.post("/sign-ups/" + signUp.id() + "/rejection", Map.of("reason", reason));
    }
}
