package se.tmeit.signups.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.support.Api;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Somebody who signs up in a test, as far as they have come. */
record TestSignUp(String email) {
    static final String PASSWORD = "sju sovande sillar";
    static final String OTHER_PASSWORD = "nio nyktra nissar";

    static TestSignUp sent() {
        var signUp = new TestSignUp(TestMember.uniqueWord() + "@example.org");
        signUp.send().then().statusCode(202);
        return signUp;
    }

    static TestSignUp confirmed() {
        var signUp = sent();
        signUp.confirm().then().statusCode(200);
        return signUp;
    }

    static Map<String, Object> form(String email) {
        return new HashMap<>(Map.of("firstName", "Ebba", "lastName", "Lilja", "email", email, "phone", "070-174 06 05", "password", PASSWORD,
                "language", "sv", "policyVersion", PolicyConsents.CURRENT, "secondsTaken", 40));
    }

    static Response post(Map<String, Object> form) {
        return Api.visitor().post("/sign-ups", form);
    }

    Response send() {
        return post(form(email));
    }

    Response sendWith(String field, Object value) {
        var form = form(email);
        form.put(field, value);
        return post(form);
    }

    Response confirm() {
        return confirm(confirmationToken());
    }

    static Response confirm(String token) {
        return Api.visitor().post("/sign-ups/confirmation", Map.of("token", token));
    }

    static Response status(String token) {
        return Api.visitor().post("/sign-ups/status", Map.of("token", token));
    }

    /** From the newest mail. */
    String confirmationToken() {
        assertThat(Mailbox.lastTo(email).template()).isEqualTo("sign-up-confirm");
        return Mailbox.tokenIn(Mailbox.lastTo(email));
    }

    String id() {
        return column("id");
    }

    String column(String name) {
        var values = Sql.texts("select " + name + " from sign_up where email = ?", email);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    /** Makes everything about it older. */
    TestSignUp aged(String interval) {
        Sql.run("""
                update sign_up set created_at = created_at - ?::interval, confirmation_sent_at = confirmation_sent_at - ?::interval,
                  confirmation_expires_at = confirmation_expires_at - ?::interval where email = ?""", interval, interval, interval, email);
        return this;
    }

    String[] templatesOfMails() {
        return Mailbox.to(email).stream().map(Mailbox.Mail::template).toArray(String[]::new);
    }
}
