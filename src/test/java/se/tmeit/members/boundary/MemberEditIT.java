package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;

class MemberEditIT {
    private static final String EVERYTHING = """
            {"firstName": "Ebba", "nickname": "Gaffa", "lastName": "Lilja", "phone": "070-1", "drivingLicence": false, "language": "en",
             "qualifications": {"stad": {"receivedOn": "2024-02-29", "expiresOn": "2027-02-28"}, "fest": {"receivedOn": "2024-03-01"}},
             "privacy": {"email": "MASTERS", "phone": "MASTERS", "photos": "MEMBERS"}}""";

    private static Api master;

    private TestMember member;
    private Api self;
    private String path;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void create() {
        member = TestMember.with(Role.MARSHAL);
        self = Api.as(member);
        path = "/members/" + member.shortId();
    }

    @Test
    void membersChangeTheirOwnFields() {
        var response = self.patch(path, """
                {"nickname": "Gaffa", "phone": "+46 70 1", "drivingLicence": true, "language": "en",
                 "privacy": {"email": "MASTERS", "phone": "MASTERS", "photos": "MEMBERS"}}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(seen(response)).containsEntry("nickname", "Gaffa").containsEntry("phone", "+46 70 1").containsEntry("drivingLicence", true)
                .containsEntry("language", "en").containsEntry("privacy", Map.of("email", "MASTERS", "phone", "MASTERS", "photos", "MEMBERS"));
        assertThat(seen(self.get(path))).isEqualTo(seen(response));
    }

    @Test
    void tagOfAnEditIsThatOfTheNextRead() {
        var edited = self.patch(path, "{\"nickname\": \"Gaffa\"}");

        assertThat(edited.header("ETag")).isEqualTo(self.get(path).header("ETag"));
    }

    @Test
    void mastersChangeEveryField() {
        var response = master.patch(path, EVERYTHING);

        assertThat(seen(response)).containsEntry("firstName", "Ebba").containsEntry("lastName", "Lilja")
                .containsEntry("qualifications", Map.of("stad", Map.of("receivedOn", "2024-02-29", "expiresOn", "2027-02-28"),
                        "fest", Map.of("receivedOn", "2024-03-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName", "qualifications"})
    void fieldIsNamedWhenItIsAMastersToChange(String field) {
        var response = self.patch(path, "{\"nickname\": \"Gaffa\", \"" + field + "\": null}");

        assertRefused(response, ProblemType.FIELD_NOT_YOURS);
        assertThat(response.jsonPath().getList("violations.field")).containsExactly(field);
        assertThat(seen(self.get(path))).doesNotContainKey("nickname");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nickname", "phone", "drivingLicence"})
    void fieldIsClearedByAnExplicitNull(String field) {
        master.patch(path, EVERYTHING).then().statusCode(200);

        var response = self.patch(path, "{\"" + field + "\": null}");

        assertThat(seen(response)).doesNotContainKey(field);
    }

    @Test
    void qualificationIsClearedByAnExplicitNullAndTheOthersStay() {
        master.patch(path, EVERYTHING).then().statusCode(200);

        var response = master.patch(path, "{\"qualifications\": {\"fest\": null, \"stad\": {\"expiresOn\": null}}}");

        assertThat(seen(response)).containsEntry("qualifications", Map.of("stad", Map.of("receivedOn", "2024-02-29")));
    }

    @Test
    void qualificationsAreAllClearedByAnExplicitNull() {
        master.patch(path, EVERYTHING).then().statusCode(200);

        assertThat(seen(master.patch(path, "{\"qualifications\": null}"))).containsEntry("qualifications", Map.of());
    }

    @Test
    void nothingElseIsLostWhenOneFieldChanges() {
        master.patch(path, EVERYTHING).then().statusCode(200);
        var before = seen(self.get(path));

        var response = self.patch(path, "{\"privacy\": {\"photos\": \"PUBLIC\"}}");

        before.put("privacy", Map.of("email", "MASTERS", "phone", "MASTERS", "photos", "PUBLIC"));
        assertThat(seen(response)).isEqualTo(before);
    }

    @Test
    void nothingChangesWhenThePatchIsEmpty() {
        master.patch(path, EVERYTHING).then().statusCode(200);
        var before = self.get(path).asString();

        var response = self.patch(path, "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo(before);
    }

    @Test
    void editIsRefusedWithoutIfMatch() {
        var response = self.request().contentType(Api.MERGE_PATCH).body("{\"nickname\": \"Gaffa\"}").patch(path);

        assertRefused(response, ProblemType.IF_MATCH_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stale\"", "", "*x", "\""})
    void editIsRefusedWhenIfMatchNamesSomethingElse(String tag) {
        var response = self.patch(path, "{\"nickname\": \"Gaffa\"}", tag);

        assertThat(response.statusCode()).isIn(412, 428);
        assertThat(seen(self.get(path))).doesNotContainKey("nickname");
    }

    @Test
    void secondOfTwoEditorsIsRefusedWhenBothReadTheSame() {
        var read = self.get(path).header("ETag");
        var readByMaster = master.get(path).header("ETag");

        var first = self.patch(path, "{\"nickname\": \"Gaffa\"}", read);
        var second = master.patch(path, "{\"phone\": null}", readByMaster);

        assertThat(first.statusCode()).isEqualTo(200);
        assertRefused(second, ProblemType.CHANGED_MEANWHILE);
        assertThat(seen(self.get(path))).containsEntry("nickname", "Gaffa").containsKey("phone");
    }

    @Test
    void othersMayNotBeEditedByMembers() {
        var other = Api.as(TestMember.with(Role.MARSHAL));

        assertRefused(other.patch(path, "{\"nickname\": \"Gaffa\"}"), ProblemType.FORBIDDEN);
    }

    @Test
    void hiddenMemberIsNotFoundByAnEditor() {
        var exprao = TestMember.with(Role.EXPRAO);

        assertRefused(self.patch("/members/" + exprao.id(), "{}", "\"any\""), ProblemType.NOT_FOUND);
    }

    @Test
    void deletedMemberIsNotEditedBeforeTheyAreRestored() {
        master.delete(path).then().statusCode(204);

        assertRefused(master.patch(path, "{\"nickname\": \"Gaffa\"}"), ProblemType.DELETED_MEMBER);
    }

    @Test
    void emailIsStoredInSmallLettersWithoutBlanks() {
        var address = "Ebba." + TestMember.uniqueWord() + "@Example.ORG";

        var response = master.patch(path, Map.of("email", "  " + address + " "));

        assertThat(seen(response)).containsEntry("email", address.toLowerCase());
    }

    @Test
    void emailIsRefusedWhenAnotherMemberHasItInOtherLetters() {
        var other = TestMember.with(Role.PRAO);

        assertRefused(master.patch(path, Map.of("email", other.email().toUpperCase())), ProblemType.EMAIL_TAKEN);
        assertThat(seen(self.get(path))).containsEntry("email", member.email());
    }

    @Test
    void valueIsNotRepeatedWhenItIsRefused() {
        var response = master.patch(path, "{\"email\": \"secret-value\"}");

        assertInvalid(response, "email");
        assertThat(response.asString()).doesNotContain("secret-value");
    }

    private static Map<String, Object> seen(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getMap("");
    }
}
