package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Every audience sees the fields that are theirs: a field more is a leak, a field less a loss. */
class MemberVisibilityIT {
    private static final String[] PUBLIC_FIELDS = {"id", "shortId", "firstName", "nickname", "lastName", "role", "title", "teams"};
    private static final String[] MEMBER_FIELDS = {"id", "shortId", "firstName", "nickname", "lastName", "role", "title", "teams",
        "email", "phone", "drivingLicence", "qualifications"};
    private static final String[] SELF_FIELDS = {"id", "shortId", "firstName", "nickname", "lastName", "role", "title", "teams",
        "email", "phone", "drivingLicence", "qualifications", "language", "privacy"};
    private static final String[] MASTER_FIELDS = {"id", "shortId", "firstName", "nickname", "lastName", "role", "title", "teams",
        "email", "phone", "drivingLicence", "qualifications", "language", "privacy", "createdAt", "updatedAt", "oldUserName"};

    private static Api marshal;
    private static Api master;

    private final UUID title = UUID.randomUUID();
    private TestMember member;
    private String path;

    @BeforeAll
    static void logIn() {
        marshal = Api.as(TestMember.with(Role.MARSHAL));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void createMemberWithEveryField() {
        var word = TestMember.uniqueWord();
        var team = UUID.randomUUID();
        Sql.run("insert into title (id, version, name, created_at, updated_at) values (?, 1, ?, now(), now())", title, word);
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, true, now(), now())", team, word);
        member = TestMember.named(Role.PRAO, "Ebba", word).set("nickname", "Gaffa").set("driving_licence", false).set("title_id", title)
                .set("stad_received_on", LocalDate.of(2024, 1, 31)).set("old_user_name", word);
        Sql.run("insert into team_member (team_id, member_id, leader) values (?, ?, false)", team, member.id());
        path = "/members/" + member.shortId();
    }

    @Test
    void visitorSeesThePublicFieldsOnly() {
        assertThat(read(Api.visitor())).containsOnlyKeys(PUBLIC_FIELDS);
    }

    @Test
    void memberSeesContactDataTooWhenNothingIsHidden() {
        assertThat(read(marshal)).containsOnlyKeys(MEMBER_FIELDS).containsEntry("drivingLicence", false);
    }

    @Test
    void membersThemselvesSeeTheirChoicesToo() {
        assertThat(read(Api.as(member))).containsOnlyKeys(SELF_FIELDS);
    }

    @Test
    void masterSeesEveryField() {
        assertThat(read(master)).containsOnlyKeys(MASTER_FIELDS);
    }

    @Test
    void listShowsEachAudienceTheSameFieldsAsTheSinglePage() {
        assertThat(inList(Api.visitor())).containsOnlyKeys(PUBLIC_FIELDS);
        assertThat(inList(marshal)).containsOnlyKeys(MEMBER_FIELDS);
        assertThat(inList(master)).containsOnlyKeys(MASTER_FIELDS);
    }

    @ParameterizedTest
    @CsvSource({"MEMBERS, MEMBERS, true, true", "MEMBERS, MASTERS, true, false", "MASTERS, MEMBERS, false, true", "MASTERS, MASTERS, false, false"})
    void memberSeesOfContactDataWhatIsNotHidden(String emails, String phones, boolean showsEmail, boolean showsPhone) {
        member.set("email_audience", emails).set("phone_audience", phones);

        var seen = read(marshal);

        assertThat(seen.containsKey("email")).isEqualTo(showsEmail);
        assertThat(seen.containsKey("phone")).isEqualTo(showsPhone);
        assertThat(inList(marshal)).isEqualTo(seen);
        assertThat(read(Api.visitor())).containsOnlyKeys(PUBLIC_FIELDS);
        assertThat(read(Api.as(member))).containsOnlyKeys(SELF_FIELDS);
        assertThat(read(master)).containsOnlyKeys(MASTER_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBERS", "MASTERS"})
    void membersSeeTheTitlesAddressWhenThereIsOne(String emails) {
        member.set("email_audience", emails);
        Sql.run("update title set email = 'tm@tmeit.example' where id = ?", title);

        assertThat(read(marshal)).containsEntry("email", "tm@tmeit.example");
        assertThat(read(master)).containsEntry("email", member.email());
        assertThat(read(Api.as(member))).containsEntry("email", member.email());
        assertThat(read(Api.visitor())).containsOnlyKeys(PUBLIC_FIELDS);
    }

    @Test
    void exPraoExistsForMastersOnly() {
        member.set("role", "EXPRAO");

        assertThat(read(master)).containsEntry("role", "EXPRAO");
        assertThat(hidden(marshal)).isEqualTo(unknown(marshal));
        assertThat(hidden(Api.visitor())).isEqualTo(unknown(Api.visitor()));
    }

    @Test
    void deletedMemberExistsForMastersOnly() {
        member.set("deleted_at", Timestamp.from(Instant.now()));

        assertThat(read(master)).containsKey("deletedAt");
        assertThat(hidden(marshal)).isEqualTo(unknown(marshal));
        assertThat(hidden(Api.visitor())).isEqualTo(unknown(Api.visitor()));
    }

    @Test
    void hiddenMembersAreNeitherInTheirTeamNorBesideTheirTitle() {
        var team = Sql.texts("select team_id from team_member where member_id = ?", member.id()).get(0);
        member.set("deleted_at", Timestamp.from(Instant.now()));

        assertThat(Api.visitor().get("/teams/" + team).jsonPath().getList("members")).isEmpty();
        assertThat(Api.visitor().get("/titles/" + title).jsonPath().getMap("")).containsOnlyKeys("id", "name");
    }

    @Test
    void historyOfAHiddenMemberExistsForMastersOnly() {
        member.set("role", "EXPRAO");

        assertThat(master.get(path + "/history").statusCode()).isEqualTo(200);
        assertRefused(marshal.get(path + "/history"), ProblemType.NOT_FOUND);
        assertRefused(Api.visitor().get(path + "/history"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void uuidAndShortIdLeadToTheSameMember() {
        assertThat(Api.visitor().get("/members/" + member.id()).asString()).isEqualTo(Api.visitor().get(path).asString());
    }

    private Map<String, Object> read(Api viewer) {
        var response = viewer.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath().getMap("");
    }

    private Map<String, Object> inList(Api viewer) {
        return viewer.get("/members?search={name}", Sql.texts("select last_name from member where id = ?", member.id()).get(0))
                .jsonPath().getMap("items[0]");
    }

    private String hidden(Api viewer) {
        var response = viewer.get(path);
        assertRefused(response, ProblemType.NOT_FOUND);
        return response.asString() + Set.copyOf(response.headers().asList().stream().map(header -> header.getName()).toList());
    }

    private static String unknown(Api viewer) {
        var response = viewer.get("/members/" + UUID.randomUUID());
        return response.asString() + Set.copyOf(response.headers().asList().stream().map(header -> header.getName()).toList());
    }
}
