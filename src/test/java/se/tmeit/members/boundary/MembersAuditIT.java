package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.tmeit.access.Role;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Every change of members, teams and titles leaves its entry in the trail: who, what, to whom. */
class MembersAuditIT {
    private final TestMember master = TestMember.with(Role.MASTER);
    private final String word = TestMember.uniqueWord();
    private Api browser;

    private interface Change {
        Response make(TestMember member);
    }

    @BeforeEach
    void logIn() {
        browser = Api.as(master);
    }

    @TestFactory
    Stream<DynamicTest> changeOfAMemberNamesActorAndSubject() {
        return Stream.of(
                of(AuditAction.MEMBER_EDITED, "{\"fields\":\"nickname, phone\"}", member ->
                        browser.patch("/members/" + member.id(), "{\"nickname\": \"Gaffa\", \"phone\": \"08-790 60 00\"}")),
                of(AuditAction.MEMBER_EDITED, "{\"fields\":\"stad\"}", member ->
                        browser.patch("/members/" + member.id(), "{\"qualifications\": {\"stad\": {\"receivedOn\": \"2025-01-01\"}}}")),
                of(AuditAction.MEMBER_DELETED, "{}", member -> browser.delete("/members/" + member.id())),
                of(AuditAction.MEMBER_RESTORED, "{}", member -> {
                    browser.delete("/members/" + member.id());
                    return browser.request().post("/members/" + member.id() + "/restoration");
                }),
                of(AuditAction.ROLE_CHANGED, "{\"from\":\"PRAO\",\"since\":\"2024-02-29\",\"to\":\"MARSHAL\"}", member ->
                        browser.put("/members/" + member.id() + "/role", Map.of("role", "MARSHAL", "since", "2024-02-29"))),
                of(AuditAction.TITLE_GIVEN, "{\"since\":\"2024-02-29\",\"title\":\"" + word + "1\"}", member ->
                        browser.put("/members/" + member.id() + "/title", Map.of("titleId", title(word + "1"), "since", "2024-02-29"))),
                of(AuditAction.TITLE_TAKEN, "{\"since\":\"2024-03-29\",\"title\":\"" + word + "2\"}", member -> {
                    browser.put("/members/" + member.id() + "/title", Map.of("titleId", title(word + "2"), "since", "2024-02-29"));
                    return browser.request().delete("/members/" + member.id() + "/title?since=2024-03-29");
                }),
                of(AuditAction.TEAM_PLACE_GIVEN, "{\"leader\":\"true\",\"since\":\"2024-02-29\",\"team\":\"" + word + "3\"}", member ->
                        browser.put("/teams/" + team(word + "3") + "/members/" + member.id(), Map.of("leader", true, "since", "2024-02-29"))),
                of(AuditAction.TEAM_PLACE_TAKEN, "{\"since\":\"2024-03-29\",\"team\":\"" + word + "4\"}", member -> {
                    var place = "/teams/" + team(word + "4") + "/members/" + member.id();
                    browser.put(place, Map.of("leader", false, "since", "2024-02-29"));
                    return browser.request().delete(place + "?since=2024-03-29");
                }),
                of(AuditAction.HISTORY_CORRECTED, "{\"kind\":\"ROLE\",\"startedOn\":\"2020-02-02\",\"what\":\"PRAO\"}", member ->
                        browser.patch(historyEntry(member), "{\"startedOn\": \"2020-02-02\"}", null)),
                of(AuditAction.HISTORY_REMOVED, "{\"endedOn\":\"2024-02-29\",\"kind\":\"ROLE\",\"startedOn\":\"2020-01-01\",\"what\":\"PRAO\"}", member -> {
                    var entry = historyEntry(member);
                    browser.put("/members/" + member.id() + "/role", Map.of("role", "MARSHAL", "since", "2024-02-29"));
                    return browser.request().delete(entry);
                }));
    }

    @Test
    void newMemberIsWrittenDown() {
        var id = browser.post("/members", Map.of("firstName", "Ny", "lastName", word, "email", word + "@example.org", "role", "PRAO"))
                .then().statusCode(201).extract().<String>path("id");

        assertThat(Sql.texts("select details from audit_entry where actor_id = ? and subject_id = ?::uuid and action = 'MEMBER_CREATED'",
                master.id(), id)).containsExactly("{\"role\":\"PRAO\"}");
    }

    @Test
    void catalogueIsWrittenDown() {
        var team = "/teams/" + team(word);
        browser.patch(team, "{\"name\": \"" + word + "ny\"}").then().statusCode(200);
        browser.delete(team).then().statusCode(204);
        var title = "/titles/" + title(word);
        browser.patch(title, "{\"name\": \"" + word + "ny\"}").then().statusCode(200);
        browser.delete(title).then().statusCode(204);

        assertThat(Sql.texts("select action || ' ' || details from audit_entry where actor_id = ? and action not like '%LOG%' order by at", master.id()))
                .containsExactly("TEAM_CREATED {\"team\":\"" + word + "\"}", "TEAM_EDITED {\"team\":\"" + word + "ny\"}",
                        "TEAM_DELETED {\"team\":\"" + word + "ny\"}", "TITLE_CREATED {\"title\":\"" + word + "\"}",
                        "TITLE_EDITED {\"title\":\"" + word + "ny\"}", "TITLE_DELETED {\"title\":\"" + word + "ny\"}");
    }

    @Test
    void memberIsTheActorOfWhatTheyChangeOfThemselves() {
        var member = TestMember.with(Role.MARSHAL);

        Api.as(member).patch("/members/" + member.id(), "{\"phone\": \"08-790 60 00\"}").then().statusCode(200);

        assertThat(Sql.texts("select details from audit_entry where actor_id = ? and subject_id = ? and action = 'MEMBER_EDITED'",
                member.id(), member.id())).containsExactly("{\"fields\":\"phone\"}");
    }

    @Test
    void changeThatChangesNothingLeavesNoEntry() {
        var member = TestMember.with(Role.PRAO);

        browser.patch("/members/" + member.id(), "{\"lastName\": \"" + browser.get("/members/" + member.id()).<String>path("lastName") + "\"}")
                .then().statusCode(200);
        browser.put("/members/" + member.id() + "/role", Map.of("role", "PRAO")).then().statusCode(200);

        assertThat(entries(member)).isEmpty();
    }

    @Test
    void changeThatIsRolledBackLeavesNoEntry() {
        var member = TestMember.with(Role.PRAO);
        var other = TestMember.with(Role.PRAO);

        browser.patch("/members/" + member.id(), "{\"email\": \"" + other.email() + "\"}").then().statusCode(409);
        browser.put("/members/" + member.id() + "/role", Map.of("role", "MARSHAL", "since", "2019-12-31")).then().statusCode(400);

        assertThat(entries(member)).isEmpty();
    }

    @Test
    void titleThatIsTakenOverIsAnEntryOfBoth() {
        var holder = TestMember.with(Role.MARSHAL);
        var heir = TestMember.with(Role.MARSHAL);
        var title = title(word);
        browser.put("/members/" + holder.id() + "/title", Map.of("titleId", title, "since", "2024-01-01"));

        browser.put("/members/" + heir.id() + "/title", Map.of("titleId", title, "takeOver", true)).then().statusCode(200);

        assertThat(entries(holder)).containsExactly("TITLE_GIVEN", "TITLE_TAKEN");
        assertThat(entries(heir)).containsExactly("TITLE_GIVEN");
    }

    private DynamicTest of(AuditAction action, String details, Change change) {
        return dynamicTest(action + " " + details, () -> {
            var member = TestMember.with(Role.PRAO);

            var response = change.make(member);

            assertThat(response.statusCode()).as(response.asString()).isBetween(200, 204);
            assertThat(Sql.texts("select details from audit_entry where actor_id = ? and subject_id = ? and action = ?", master.id(), member.id(),
                    action.name())).containsExactly(details);
        });
    }

    private static List<String> entries(TestMember member) {
        return Sql.texts("select action from audit_entry where subject_id = ? and action not like 'LOG%' order by at", member.id());
    }

    private String title(String name) {
        return browser.post("/titles", Map.of("name", name)).then().statusCode(201).extract().path("id");
    }

    private String team(String name) {
        return browser.post("/teams", Map.of("name", name, "active", true)).then().statusCode(201).extract().path("id");
    }

    private String historyEntry(TestMember member) {
        return "/members/" + member.id() + "/history/" + Sql.texts("select id from member_history where member_id = ?", member.id()).get(0);
    }
}
