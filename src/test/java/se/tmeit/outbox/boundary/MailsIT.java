package se.tmeit.outbox.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class MailsIT {
    private static final String SECRET = "https://tmeit.se/join/confirm#s3cret";

    private final String recipient = TestMember.uniqueWord() + "@example.org";
    private TestMember master;
    private Api browser;

    @BeforeEach
    void logIn() {
        master = TestMember.with(Role.MASTER);
        browser = Api.as(master);
    }

    @Test
    void masterSeesWhyAMailWasGivenUp() {
        var id = mail("DEAD", "550 5.1.1 No such user");

        var mail = browser.get("/mails?state=DEAD&limit=200").jsonPath().getMap("items.find { it.id == '" + id + "' }");

        assertThat(mail).containsEntry("recipient", recipient).containsEntry("state", "DEAD").containsEntry("error", "550 5.1.1 No such user")
                .containsEntry("resendable", true).containsEntry("subject", "Hej").doesNotContainKey("dueAt").containsKey("settledAt");
    }

    @Test
    void wordsOfAMailAreShownToNobody() {
        mail("PENDING", null);

        assertThat(browser.get("/mails?limit=200").asString()).contains(recipient).doesNotContain("s3cret", "textBody", "htmlBody");
    }

    @Test
    void filterShowsOneStateOnly() {
        mail("DEAD", "550 gone");
        mail("PENDING", null);

        assertThat(browser.get("/mails?state=PENDING&limit=200").jsonPath().getList("items.state")).containsOnly("PENDING");
        assertThat(browser.get("/mails?state=DEAD&limit=200").jsonPath().getList("items.state")).containsOnly("DEAD");
    }

    @Test
    void figuresSayWhatWaitsAndWhatWasGivenUp() {
        var before = browser.get("/mails").jsonPath();
        mail("DEAD", "550 gone");
        var waiting = mail("PENDING", null);
        Sql.run("update outbox_mail set created_at = '2020-01-01T10:00:00Z' where id = ?", waiting);

        var after = browser.get("/mails?limit=1").jsonPath();

        assertThat(after.getInt("dead")).isEqualTo(before.getInt("dead") + 1);
        assertThat(after.getInt("pending")).isEqualTo(before.getInt("pending") + 1);
        assertThat(after.getString("oldestPendingAt")).startsWith("2020-01-01T10:00:00");
        Sql.run("delete from outbox_mail where id = ?", waiting);
    }

    @Test
    void pagesFollowEachOtherFromTheNewestOn() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            ids.add(0, mail("SENT", null).toString());
            Sql.run("update outbox_mail set created_at = now() + ? * interval '1 day' where id = ?", 1000 + i / 2, UUID.fromString(ids.get(0)));
        }

        var seen = new ArrayList<String>();
        var after = "";
        for (var pages = 0; pages < 3; pages++) {
            var page = browser.get("/mails?state=SENT&limit=2" + after);
            assertThat(page.jsonPath().getList("items")).hasSize(2);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            assertThat(page.header("Link")).contains("after=" + page.jsonPath().getString("next")).endsWith("rel=\"next\"");
            after = "&after=" + page.jsonPath().getString("next");
        }
        assertThat(seen).doesNotHaveDuplicates();

        assertThat(ids).containsAll(seen).startsWith(seen.get(0));
        Sql.run("delete from outbox_mail where recipient = ?", recipient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "WyJ4IiwieSJd", "W10"})
    void cursorOfAnotherListIsInvalid(String cursor) {
        assertInvalid(browser.get("/mails?after=" + cursor), "after");
    }

    @Test
    void mailThatWasGivenUpCanBeSentAgainOnce() {
        var id = mail("DEAD", "550 5.1.1 No such user");

        assertThat(retry(browser, id)).isEqualTo(202);

        assertThat(Sql.texts("select state || attempts || (due_at <= now()) || (settled_at is null) from outbox_mail where id = ?", id)).containsExactly("PENDING0truetrue");
        assertThat(audited("MAIL_SENT_AGAIN")).singleElement().asString().contains(id.toString(), "test-mail").doesNotContain(recipient);
        assertRefused(browser.request().post("/mails/{id}/retry", id), ProblemType.MAIL_NOT_RESENDABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "SENT"})
    void mailThatWasNotGivenUpCannotBeSentAgain(String state) {
        var id = mail(state, null);

        assertRefused(browser.request().post("/mails/{id}/retry", id), ProblemType.MAIL_NOT_RESENDABLE);
        assertThat(audited("MAIL_SENT_AGAIN")).isEmpty();
    }

    @Test
    void mailWhoseWordsAreForgottenCannotBeSentAgain() {
        var id = mail("DEAD", "550 gone");
        Sql.run("update outbox_mail set text_body = null, html_body = null where id = ?", id);

        assertRefused(browser.request().post("/mails/{id}/retry", id), ProblemType.MAIL_NOT_RESENDABLE);
        assertThat(browser.get("/mails?state=DEAD&limit=200").jsonPath().getBoolean("items.find { it.id == '" + id + "' }.resendable")).isFalse();
    }

    @Test
    void mailThatIsUnknownIsNotFound() {
        assertRefused(browser.request().post("/mails/{id}/retry", UUID.randomUUID()), ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void testMailGoesToWhoeverAsksInTheirLanguage(String language) {
        master.set("language", language);
        Sql.run("update revision set mark = gen_random_uuid()");

        assertThat(browser.request().post("/mails/test").statusCode()).isEqualTo(202);

        var mail = Mailbox.lastTo(master.email());
        assertThat(mail.subject()).isEqualTo(Map.of("sv", "Det här mejlet kom fram", "en", "This mail got through").get(language));
        assertThat(Mailbox.linkIn(mail)).isEqualTo("https://tmeit.se/admin/mail");
        assertThat(audited("TEST_MAIL_SENT")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MASTER", "EXPRAO"}, mode = Mode.EXCLUDE)
    void memberWhoIsNoMasterLearnsNothingAndSendsNothing(Role role) {
        var member = TestMember.with(role);
        var id = mail("DEAD", "550 gone");
        var other = Api.as(member);

        assertRefused(other.get("/mails"), ProblemType.FORBIDDEN);
        assertRefused(other.request().post("/mails/{id}/retry", id), ProblemType.FORBIDDEN);
        assertRefused(other.request().post("/mails/test"), ProblemType.FORBIDDEN);
        assertThat(Sql.texts("select state from outbox_mail where id = ?", id)).containsExactly("DEAD");
        assertThat(Mailbox.to(member.email())).extracting(Mailbox.Mail::template).doesNotContain("test-mail");
    }

    private static int retry(Api browser, UUID id) {
        return browser.request().post("/mails/{id}/retry", id).statusCode();
    }

    private List<String> audited(String action) {
        return Sql.texts("select details from audit_entry where actor_id = ? and action = ?", master.id(), action);
    }

    private UUID mail(String state, String error) {
        var id = UUID.randomUUID();
        Sql.run("""
                insert into outbox_mail (id, message_id, recipient, template, subject, text_body, html_body, state, attempts, last_error, created_at, due_at, settled_at)
                values (?, ?, ?, 'test-mail', 'Hej', ?, ?, ?, 1, ?, now(), now(), case when ? = 'PENDING' then null else now() end)""",
                id, "<" + id + "@tmeit.se>", recipient, SECRET, SECRET, state, error, state);
        return id;
    }
}
