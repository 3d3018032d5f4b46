package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class MemberCreateIT {
    private static Api master;

    private final String email = TestMember.uniqueWord() + "@example.org";

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @Test
    void memberIsThereAtTheLocationWithWhatWasSent() {
        var response = master.post("/members", """
                {"firstName": " Åsa ", "lastName": "Öhman", "nickname": "Gaffa", "email": "%s", "phone": "08-1", "role": "MARSHAL",
                 "drivingLicence": true, "qualifications": {"permit": {"receivedOn": "2025-01-01"}}, "language": "en"}""".formatted(email));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        var read = master.get(response.header("Location").replaceFirst(".*/api/v1", ""));
        assertThat(read.jsonPath().getMap("")).isEqualTo(response.jsonPath().getMap(""))
                .containsEntry("firstName", "Åsa").containsEntry("lastName", "Öhman").containsEntry("nickname", "Gaffa")
                .containsEntry("email", email).containsEntry("phone", "08-1").containsEntry("role", "MARSHAL")
                .containsEntry("drivingLicence", true).containsEntry("language", "en")
                .containsEntry("qualifications", Map.of("permit", Map.of("receivedOn", "2025-01-01")));
        assertThat(read.header("ETag")).isEqualTo(response.header("ETag"));
    }

    @Test
    void memberStartsWithSwedishOpenContactDataAndARoleInTheHistory() {
        var created = master.post("/members", request("PRAO", email));

        assertThat(created.<String>path("language")).isEqualTo("sv");
        assertThat(created.<Map<String, String>>path("privacy")).isEqualTo(Map.of("email", "MEMBERS", "phone", "MEMBERS", "photos", "PUBLIC"));
        var history = master.get("/members/" + created.path("id") + "/history");
        assertThat(history.jsonPath().getList("items.role")).containsExactly("PRAO");
        assertThat(history.jsonPath().getList("items.endedOn")).containsOnlyNulls();
    }

    @Test
    void memberIsRefusedWhenAnotherHasTheAddress() {
        master.post("/members", request("PRAO", email)).then().statusCode(201);

        assertRefused(master.post("/members", request("PRAO", email.toUpperCase())), ProblemType.EMAIL_TAKEN);
        assertThat(Sql.texts("select id from member where lower(email) = ?", email)).hasSize(1);
    }

    @Test
    void addressOfADeletedMemberIsFree() {
        var first = master.post("/members", request("PRAO", email));
        master.delete("/members/" + first.path("id")).then().statusCode(204);

        assertThat(master.post("/members", request("PRAO", email)).statusCode()).isEqualTo(201);
        assertRefused(master.post("/members/" + first.path("id") + "/restoration", ""), ProblemType.EMAIL_TAKEN);
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertInvalid(master.post("/members", "{}"), "firstName", "lastName", "email", "role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"firstName\": \"a\", \"firstName\": \"b\"}"})
    void requestIsRefusedWhenItIsNoSingleObject(String body) {
        assertThat(master.post("/members", body).statusCode()).isEqualTo(400);
    }

    private static Map<String, String> request(String role, String email) {
        return Map.of("firstName", "Ebba", "lastName", "Lilja", "email", email, "role", role);
    }
}
