package se.tmeit.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Confirming an address and following the status, by the secrets that were mailed. */
@Isolated
class SignUpConfirmationIT {
    @Test
    void confirmingLeadsToTheStatusWhichIsMailedToo() {
        var signUp = TestSignUp.sent();

        var confirmed = signUp.confirm();

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(confirmed.<String>path("state")).isEqualTo("CONFIRMED");
        var mail = Mailbox.lastTo(signUp.email());
        assertThat(mail.template()).isEqualTo("sign-up-confirmed");
        assertThat(Mailbox.linkIn(mail)).endsWith("/join/status#" + confirmed.path("statusToken"));
    }

    @Test
    void statusShowsNothingButTheState() {
        var signUp = TestSignUp.confirmed();

        var status = TestSignUp.status(Mailbox.tokenIn(Mailbox.lastTo(signUp.email())));

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.header("Cache-Control")).isEqualTo("no-store");
        assertThat(status.jsonPath().getMap("")).isEqualTo(Map.of("state", "CONFIRMED"));
    }

    @Test
    void pressingTwiceAnswersTheSameAndMailsOnce() {
        var signUp = TestSignUp.sent();
        var token = signUp.confirmationToken();
        var first = TestSignUp.confirm(token);

        var second = TestSignUp.confirm(token);

        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm", "sign-up-confirmed");
    }

    @Test
    void pressingTwiceAtOnceConfirmsOnce() throws Exception {
        var signUp = TestSignUp.sent();
        var token = signUp.confirmationToken();

        var answers = AtOnce.send(() -> TestSignUp.confirm(token), () -> TestSignUp.confirm(token));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm", "sign-up-confirmed");
    }

    @Test
    void linkIsDeadAfterSevenDays() {
        var signUp = TestSignUp.sent().aged("7 days");

        assertRefused(signUp.confirm(), ProblemType.NOT_FOUND);
        assertThat(signUp.column("state")).isEqualTo("UNCONFIRMED");
    }

    @Test
    void linkStillConfirmsBeforeSevenDaysAreOver() {
        assertThat(TestSignUp.sent().aged("6 days 23 hours").confirm().statusCode()).isEqualTo(200);
    }

    @Test
    void applicantOfTheSiteBeforeAgreesToThePolicyWhenTheyConfirm() {
        var signUp = TestSignUp.sent();
        Sql.run("update sign_up set policy_version = null where email = ?", signUp.email());
        var token = signUp.confirmationToken();

        var silent = TestSignUp.confirm(token);
        var outdated = Api.visitor().post("/sign-ups/confirmation", Map.of("token", token, "policyVersion", "1999-01"));
        var agreed = Api.visitor().post("/sign-ups/confirmation", Map.of("token", token, "policyVersion", PolicyConsents.CURRENT));

        assertThat(silent.jsonPath().getList("violations.field")).containsExactly("policyVersion");
        assertThat(outdated.jsonPath().getList("violations.field")).containsExactly("policyVersion");
        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(Sql.texts("select policy_version from sign_up where email = ?", signUp.email())).containsExactly(PolicyConsents.CURRENT);
    }

    @Test
    void unknownSecretsAreRefusedAlike() {
        assertRefused(TestSignUp.confirm("x"), ProblemType.NOT_FOUND);
        assertRefused(TestSignUp.status("x"), ProblemType.NOT_FOUND);
    }

    @Test
    void oneSecretDoesNotServeForTheOther() {
        var signUp = TestSignUp.sent();
        var confirmation = signUp.confirmationToken();

        assertRefused(TestSignUp.status(confirmation), ProblemType.NOT_FOUND);
        var status = TestSignUp.confirm(confirmation).<String>path("statusToken");
        assertRefused(TestSignUp.confirm(status), ProblemType.NOT_FOUND);
    }

    @Test
    void secretsAreStoredAsHashesOnly() {
        var signUp = TestSignUp.sent();
        var token = signUp.confirmationToken();
        var status = signUp.confirm().<String>path("statusToken");

        assertThat(Sql.texts("select t::text from sign_up t where email = ?", signUp.email()).get(0))
                .doesNotContain(token, status, TestSignUp.PASSWORD);
    }

    @Test
    void passwordIsChosenAtTheConfirmationWhenTwoWereSent() {
        var signUp = TestSignUp.sent();
        signUp.sendWith("password", TestSignUp.OTHER_PASSWORD).then().statusCode(202);
        var token = signUp.confirmationToken();
        var chosen = "elva elaka elefanter";

        assertInvalid(Api.visitor().post("/sign-ups/confirmation", Map.of("token", token, "password", "password1234")), "password");
        var confirmed = Api.visitor().post("/sign-ups/confirmation", Map.of("token", token, "password", chosen));

        assertThat(confirmed.<String>path("state")).isEqualTo("CONFIRMED");
        Api.as(TestMember.with(Role.MASTER)).post("/sign-ups/" + signUp.id() + "/approval", "").then().statusCode(200);
        assertThat(Api.visitor().logIn(signUp.email(), chosen).statusCode()).isEqualTo(201);
        for (var sent : new String[] {TestSignUp.PASSWORD, TestSignUp.OTHER_PASSWORD}) {
            assertRefused(Api.visitor().logIn(signUp.email(), sent), ProblemType.LOG_IN_FAILED);
        }
    }

    @Test
    void passwordThatNobodyAskedForChangesNothing() {
        var signUp = TestSignUp.sent();
        var hash = signUp.column("password_hash");

        Api.visitor().post("/sign-ups/confirmation", Map.of("token", signUp.confirmationToken(), "password", "elva elaka elefanter"))
                .then().statusCode(200);

        assertThat(signUp.column("password_hash")).isEqualTo(hash);
    }

    @Test
    void mastersHearOfTheFirstOneAndNotOfEachFurtherOneWithinAnHour() {
        Sql.run("delete from sign_up");
        var master = TestMember.with(Role.MASTER);
        var marshal = TestMember.with(Role.MARSHAL);

        TestSignUp.confirmed();
        TestSignUp.confirmed();

        assertThat(Mailbox.to(master.email())).extracting(Mailbox.Mail::template).containsExactly("sign-up-queue");
        assertThat(Mailbox.to(marshal.email())).isEmpty();
    }
}
