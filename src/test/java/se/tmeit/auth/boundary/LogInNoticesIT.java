package se.tmeit.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What members hear, and what the trail keeps, of log-ins and their ends. */
class LogInNoticesIT {
    private TestMember member;

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
    }

    @Test
    void firstLogInOfAllIsNoNews() {
        Api.as(member);

        assertThat(mails()).isEmpty();
        assertThat(trail()).containsExactly("LOGGED_IN");
    }

    @Test
    void memberIsMailedWhenABrowserLogsThemInThatDidNotBefore() {
        Api.as(member);

        Api.as(member);

        assertThat(mails()).containsExactly("security-logged-in");
        assertThat(Mailbox.lastTo(member.email()).text()).contains("/me/security");
        assertThat(trail()).containsExactly("LOGGED_IN", "LOGGED_IN");
    }

    @Test
    void browserThatIsKnownIsNoNews() {
        var browser = Api.as(member);
        browser.request().delete("/sessions/current").then().statusCode(204);

        browser.logIn(member.email(), TestMember.PASSWORD).then().statusCode(201);

        assertThat(mails()).isEmpty();
    }

    @Test
    void browserThatIsKnownToAnotherMemberIsNews() {
        Api.as(member);
        var browser = Api.as(TestMember.with(Role.PRAO));

        browser.logIn(member.email(), TestMember.PASSWORD).then().statusCode(201);

        assertThat(mails()).containsExactly("security-logged-in");
    }

    @Test
    void guessesAreWrittenDownOnceAndOnlyForMembers() {
        var unknown = TestMember.uniqueWord() + "@example.org";
        Api.visitor().logIn(unknown, "fyra pigga tuppar").then().statusCode(401);
        for (var guess = 0; guess < 3; guess++) {
            Api.visitor().logIn(member.email(), "fyra pigga tuppar").then().statusCode(401);
        }

        assertThat(trail()).containsExactly("LOG_IN_FAILED");
        assertThat(mails()).isEmpty();
        assertThat(Sql.texts("select details from audit_entry")).noneMatch(details -> details.contains(unknown) || details.contains(member.email()));
    }

    @Test
    void endedSessionsAreWrittenDown() {
        var laptop = Api.as(member);
        Api.as(member);
        var other = laptop.get("/sessions").jsonPath().getString("items.find { !it.current }.id");

        laptop.request().delete("/sessions/" + other).then().statusCode(204);
        laptop.request().delete("/sessions").then().statusCode(204);

        assertThat(trail()).containsExactly("LOGGED_IN", "LOGGED_IN", "SESSION_ENDED", "LOGGED_OUT_EVERYWHERE");
    }

    private List<String> mails() {
        return Mailbox.to(member.email()).stream().map(Mailbox.Mail::template).toList();
    }

    private List<String> trail() {
        return Sql.texts("select action from audit_entry where subject_id = ? order by at", member.id());
    }
}
