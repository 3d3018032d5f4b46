package se.tmeit.invitations.boundary;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import se.tmeit.access.Role;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Somebody who has an invitation, and what they find in their mailbox. */
record Invited(UUID id, String email) {
    static final String PASSWORD = "sju gula ankor på Kista torg";
    private static final Pattern LINK = Pattern.compile("https://tmeit\\.se/invitation#([\\w-]{43})\\s");

    /** A member without a password, made by a master. */
    static Invited member(Api master, String role) {
        var email = TestMember.uniqueWord() + "@example.org";
        var created = master.post("/members", Map.of("firstName", "Ebba", "lastName", "Lilja", "email", email, "role", role));
        created.then().statusCode(201);
        return new Invited(UUID.fromString(Sql.texts("select id from invitation where member_id = ?::uuid", created.<String>path("id")).get(0)), email);
    }

    /** An account of an older site, with everything it can have. */
    static Invited oldAccount() {
        var invited = new Invited(UUID.randomUUID(), TestMember.uniqueWord() + "@example.org");
        Sql.run("""
                insert into invitation (id, version, role, role_since, first_name, nickname, last_name, phone, driving_licence, stad_received_on,
                  fest_received_on, permit_received_on, old_user_name, email, language, state, created_at)
                values (?, 1, 'MARSHAL', '2011-05-03', 'Ulrika', 'Gaffa', 'Ödman', '070-1', false, '2012-01-01', '2013-01-01', '2014-01-01', ?, ?, 'sv',
                  'OPEN', now())""", invited.id, "u" + invited.id, invited.email);
        return invited;
    }

    static Invited oldAccountWithoutAddress() {
        var invited = oldAccount();
        return invited.set("email", null);
    }

    /** Stores a value in one of the invitation's columns. */
    Invited set(String column, Object value) {
        Sql.run("update invitation set " + column + " = ? where id = ?", value, id);
        return this;
    }

    String get(String column) {
        return Sql.texts("select " + column + " from invitation where id = ?", id).get(0);
    }

    String path() {
        return "/invitations/" + id;
    }

    Invited sentBy(Api master) {
        master.post(path() + "/sending", "").then().statusCode(200);
        return this;
    }

    /** The secret in the newest mail. */
    String token() {
        var link = LINK.matcher(Sql.texts("""
                select text_body from outbox_mail where recipient = ? and template like 'invitation%' order by created_at desc, id limit 1""", email).get(0));
        if (!link.find()) {
            throw new AssertionError("The mail has no link");
        }
        return link.group(1);
    }

    int mails(String template) {
        return Sql.texts("select id from outbox_mail where recipient = ? and template = ?", email, template).size();
    }

    static Response look(String token) {
        return Api.visitor().post("/invitations/look", Map.of("token", token));
    }

    static Response accept(String token) {
        return accept(token, PASSWORD);
    }

    static Response accept(String token, String password) {
        return Api.visitor().post("/invitations/acceptance", Map.of("token", token, "password", password, "policyVersion", PolicyConsents.CURRENT));
    }

    boolean canLogIn() {
        return Api.visitor().logIn(email, PASSWORD).statusCode() == 201;
    }

    static Api master() {
        return Api.as(TestMember.with(Role.MASTER));
    }
}
