package se.tmeit.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** The form of somebody who wants to join: the answer tells nothing about the address, the mail to it tells everything. */
class SignUpFormIT {
    private static final long LEAST_MILLIS = 100;

    private final String email = TestMember.uniqueWord() + "@example.org";

    @Test
    void newAddressGetsALinkToConfirmIt() {
        var signUp = new TestSignUp(email);

        assertReceived(signUp.send());

        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm");
        assertThat(Mailbox.linkIn(Mailbox.lastTo(email))).contains("/join/confirm#");
        assertThat(signUp.column("state")).isEqualTo("UNCONFIRMED");
        assertThat(signUp.column("sender_network")).startsWith("10.");
    }

    @Test
    void nothingThatWasTypedStandsInTheMailToAnUnconfirmedAddress() {
        var form = TestSignUp.form(email);
        form.put("firstName", "Klicka här");
        form.put("lastName", "www.example.com");
        form.put("phone", "0900-123");

        assertReceived(TestSignUp.post(form));

        var mail = Mailbox.lastTo(email);
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("Klicka", "example.com", "0900", TestSignUp.PASSWORD);
    }

    @Test
    void mailIsInTheLanguageOfTheForm() {
        assertReceived(new TestSignUp(email).sendWith("language", "en"));

        assertThat(Mailbox.lastTo(email).subject()).isEqualTo("Confirm your e-mail address");
    }

    @Test
    void addressesThatDifferByCaseAndBlanksAreOne() {
        assertReceived(new TestSignUp(email).send());

        assertReceived(TestSignUp.post(TestSignUp.form(" " + email.toUpperCase() + " ")));

        assertThat(Sql.texts("select id from sign_up where email = ?", email)).hasSize(1);
    }

    @Test
    void memberIsToldByMailThatTheyAreOne() {
        var member = TestMember.with(Role.MARSHAL);

        assertReceived(new TestSignUp(member.email()).send());

        assertThat(Mailbox.lastTo(member.email()).template()).isEqualTo("sign-up-member");
        assertThat(Sql.texts("select id from sign_up where email = ?", member.email())).isEmpty();
    }

    @Test
    void exPraoIsToldByMailToTalkToAMaster() {
        var member = TestMember.with(Role.EXPRAO);

        assertReceived(new TestSignUp(member.email()).send());

        assertThat(Mailbox.lastTo(member.email()).template()).isEqualTo("sign-up-former");
        assertThat(Sql.texts("select id from sign_up where email = ?", member.email())).isEmpty();
    }

    @Test
    void deletedMemberSignsUpAsAnybodyElse() {
        var member = TestMember.with(Role.MARSHAL).set("deleted_at", OffsetDateTime.now());

        assertReceived(new TestSignUp(member.email()).send());

        assertThat(Mailbox.lastTo(member.email()).template()).isEqualTo("sign-up-confirm");
    }

    @Test
    void answerIsTheSameAndTakesAsLongWhateverIsKnownOfTheAddress() {
        var member = TestMember.with(Role.PRAO);
        var waiting = TestSignUp.confirmed();
        var unconfirmed = TestSignUp.sent();

        var answers = Stream.of(email, member.email(), waiting.email(), unconfirmed.email())
                .map(address -> new TestSignUp(address).send()).toList();

        assertThat(answers).allSatisfy(SignUpFormIT::assertReceived);
        assertThat(answers).extracting(SignUpFormIT::headers).containsOnly(headers(answers.get(0)));
    }

    @Test
    void confirmedApplicantGetsANewLinkToTheStatusAndNothingElseChanges() {
        var signUp = TestSignUp.confirmed();
        var hash = signUp.column("password_hash");
        var first = Mailbox.tokenIn(Mailbox.lastTo(signUp.email()));

        var form = TestSignUp.form(signUp.email());
        form.putAll(Map.of("firstName", "Mallory", "password", TestSignUp.OTHER_PASSWORD));
        assertReceived(TestSignUp.post(form));

        assertThat(Mailbox.lastTo(signUp.email()).template()).isEqualTo("sign-up-known");
        assertThat(signUp.column("password_hash")).isEqualTo(hash);
        assertThat(signUp.column("first_name")).isEqualTo("Ebba");
        assertThat(TestSignUp.status(Mailbox.tokenIn(Mailbox.lastTo(signUp.email()))).<String>path("state")).isEqualTo("CONFIRMED");
        assertRefused(TestSignUp.status(first), ProblemType.NOT_FOUND);
    }

    @Test
    void samePersonGetsANewLinkAfterAMinuteAndTheOldOneWorksNoMore() {
        var signUp = TestSignUp.sent().aged("2 minutes");
        var first = signUp.confirmationToken();

        assertReceived(signUp.send());

        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm", "sign-up-confirm");
        assertRefused(TestSignUp.confirm(first), ProblemType.NOT_FOUND);
        signUp.confirm().then().statusCode(200);
        assertThat(signUp.column("password_hash")).isNotNull();
    }

    @Test
    void secondPressWithinAMinuteSendsNoSecondMail() {
        var signUp = TestSignUp.sent();

        assertReceived(signUp.send());

        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm");
        signUp.confirm().then().statusCode(200);
    }

    @Test
    void neitherPasswordCountsWhenTwoWereSentBeforeTheAddressWasConfirmed() {
        var signUp = TestSignUp.sent();
        var first = signUp.confirmationToken();

        assertReceived(signUp.sendWith("password", TestSignUp.OTHER_PASSWORD));

        assertThat(signUp.column("password_hash")).isNull();
        assertRefused(TestSignUp.confirm(first), ProblemType.NOT_FOUND);
        assertRefused(signUp.confirm(), ProblemType.SIGN_UP_DISPUTED);
        assertThat(signUp.column("state")).isEqualTo("UNCONFIRMED");
    }

    @Test
    void newFormReplacesOneWhoseLinkHasExpired() {
        var signUp = TestSignUp.sent().aged("8 days");
        var old = signUp.id();

        assertReceived(signUp.sendWith("password", TestSignUp.OTHER_PASSWORD));

        assertThat(signUp.id()).isNotEqualTo(old);
        assertThat(signUp.column("password_hash")).isNotNull();
        signUp.confirm().then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"homepage", "secondsTaken"})
    void machineGetsTheSameAnswerAndNothingIsStored(String field) {
        assertReceived(new TestSignUp(email).sendWith(field, field.equals("homepage") ? "https://example.com" : 1));

        assertThat(Sql.texts("select id from sign_up where email = ?", email)).isEmpty();
        assertThat(Mailbox.to(email)).isEmpty();
    }

    @Test
    void onePersonComesOutWhenTheFormIsSentTwiceAtOnce() throws Exception {
        var signUp = new TestSignUp(email);

        var answers = AtOnce.send(signUp::send, signUp::send, signUp::send);

        assertThat(answers).allSatisfy(SignUpFormIT::assertReceived);
        assertThat(Sql.texts("select id from sign_up where email = ?", email)).hasSize(1);
        assertThat(signUp.templatesOfMails()).containsExactly("sign-up-confirm");
        signUp.confirm().then().statusCode(200);
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertInvalid(Api.visitor().post("/sign-ups", "{}"), "firstName", "lastName", "email", "password", "language", "policyVersion", "secondsTaken");
    }

    @Test
    void passwordIsRefusedWhenItIsShortOrEasyToGuess() {
        assertInvalid(new TestSignUp(email).sendWith("password", "kort"), "password");
        assertInvalid(new TestSignUp(email).sendWith("password", "password1234"), "password");
    }

    @Test
    void policyIsRefusedWhenItIsNotTheCurrentOne() {
        assertInvalid(new TestSignUp(email).sendWith("policyVersion", "2019-01"), "policyVersion");
    }

    @Test
    void networkIsRefusedAfterTwentyFormsWhateverTheyWere() {
        var sender = Api.visitor();
        var machine = TestSignUp.form(email);
        machine.put("homepage", "x");
        for (var sent = 0; sent < 20; sent++) {
            machine.put("email", TestMember.uniqueWord() + "@example.org");
            assertReceived(sender.post("/sign-ups", machine));
        }

        var refused = sender.post("/sign-ups", TestSignUp.form(email));

        assertRefused(refused, ProblemType.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertReceived(TestSignUp.post(TestSignUp.form(email)));
    }

    @Test
    void addressIsRefusedAfterFourFormsWhetherItIsKnownOrNot() {
        for (var address : List.of(email, TestMember.with(Role.PRAO).email())) {
            var signUp = new TestSignUp(address);
            for (var sent = 0; sent < 4; sent++) {
                assertReceived(signUp.send());
            }

            assertRefused(signUp.send(), ProblemType.TOO_MANY_REQUESTS);
        }
    }

    /** Those that tell of the request's content; what each client has left of its limits is its own. */
    private static String headers(Response response) {
        return response.headers().asList().stream().filter(header -> !header.getName().matches("Date|RateLimit.*")).toList().toString();
    }

    private static void assertReceived(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        assertThat(response.asString()).isEmpty();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.time()).isGreaterThanOrEqualTo(LEAST_MILLIS);
    }
}
