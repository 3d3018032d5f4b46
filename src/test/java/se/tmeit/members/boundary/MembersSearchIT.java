package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** A search finds by what the searcher may see, and by nothing else. */
class MembersSearchIT {
    private static final Api VISITOR = Api.visitor();
    private static Api marshal;
    private static Api master;

    private String word;
    private String phone;
    private TestMember member;

    @BeforeAll
    static void logIn() {
        marshal = Api.as(TestMember.with(Role.MARSHAL));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        word = TestMember.uniqueWord();
        phone = TestMember.uniquePhone();
        member = TestMember.named(Role.PRAO, "Éloïse", "Ångström " + word).set("nickname", "Gaffa").set("phone", phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s  ", "Ångström %s", "angstrom %s", "ÅNGSTRÖM %s", "gaffa %s", "%s éloïse", "eloise %s gaf"})
    void memberIsFoundByEveryoneByPartsOfNameAndNickname(String search) {
        assertFound(VISITOR, search.formatted(word));
    }

    @Test
    void memberIsNotFoundWhenOneOfTheWordsIsMissing() {
        assertNotFound(VISITOR, word + " nobody");
    }

    @Test
    void memberIsNotFoundWhenTheSearchIsAPattern() {
        assertNotFound(VISITOR, word + " %");
        assertNotFound(VISITOR, word + " .*");
    }

    @Test
    void emailIsFoundByMembersAndMastersOnly() {
        assertNotFound(VISITOR, member.email());
        assertFound(marshal, member.email());
        assertFound(master, member.email());
    }

    @Test
    void emailIsFoundByMastersOnlyWhenItIsHidden() {
        member.set("email_audience", "MASTERS");

        assertNotFound(marshal, member.email());
        assertFound(master, member.email());
    }

    @Test
    void titlesAddressStandsInForThePrivateOneWhenMembersSearch() {
        var address = word + "@tmeit.example";
        var title = UUID.randomUUID();
        Sql.run("insert into title (id, version, name, email, created_at, updated_at) values (?, 1, ?, ?, now(), now())", title, word, address);
        member.set("title_id", title);

        assertFound(marshal, address);
        assertNotFound(marshal, member.email());
        assertFound(master, member.email());
        assertNotFound(VISITOR, address);
    }

    @Test
    void phoneIsFoundByMembersAndMastersHoweverItIsWritten() {
        var digits = phone.substring(1);

        assertFound(marshal, phone);
        assertFound(marshal, "+46 " + digits.substring(0, 4) + "-" + digits.substring(4));
        assertFound(master, "0046" + digits);
        assertFound(master, phone.substring(3));
        assertNotFound(VISITOR, phone);
    }

    @Test
    void phoneIsFoundByMastersOnlyWhenItIsHidden() {
        member.set("phone_audience", "MASTERS");

        assertNotFound(marshal, phone);
        assertFound(master, phone);
    }

    @Test
    void memberIsFoundByTeamWhenTheTeamIsActive() {
        var team = UUID.randomUUID();
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, true, now(), now())", team, word);
        Sql.run("insert into team_member (team_id, member_id, leader) values (?, ?, true)", team, member.id());

        var whileActive = VISITOR.get("/members?team={team}", team);
        Sql.run("update team set active = false where id = ?", team);
        var afterwards = VISITOR.get("/members?team={team}", team);

        assertThat(whileActive.<List<String>>path("items.id")).containsExactly(member.id().toString());
        assertThat(afterwards.<List<String>>path("items.id")).isEmpty();
    }

    private void assertFound(Api searcher, String search) {
        assertThat(found(searcher, search)).as("by " + search).contains(member.id().toString());
    }

    private void assertNotFound(Api searcher, String search) {
        assertThat(found(searcher, search)).as("by " + search).doesNotContain(member.id().toString());
    }

    private static List<String> found(Api searcher, String search) {
        var response = searcher.request().queryParam("search", search).queryParam("limit", 500).get("/members");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.path("items.id");
    }
}
