package se.tmeit.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

/** Edits that make no sense are refused with the fields that are wrong, and change nothing. */
class MemberEditRefusedIT {
    private static TestMember member;
    private static String path;
    private static Api master;

    private String before;

    @BeforeAll
    static void logIn() {
        member = TestMember.with(Role.MARSHAL);
        path = "/members/" + member.id();
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void read() {
        before = master.get(path).asString();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(master.get(path).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unknown|1", "id|\"6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04\"", "role|\"MASTER\"", "title|null", "teams|[]", "deletedAt|null", "version|1", "Nickname|\"x\"",
        "firstName|null", "firstName|\"\"", "firstName|\"   \"", "firstName|1", "firstName|true", "firstName|[\"x\"]", "firstName|{}",
        "nickname|\"\"", "nickname|\"\\u0000\"", "nickname|\"a\\nb\"", "nickname|\"\\ud800\"", "nickname|\"\\u2028\"", "nickname|\"a\\u0007\"",
        "email|null", "email|\"\"", "email|\"ebba\"", "email|\"ebba@\"", "email|\"@example.org\"", "email|\"a b@example.org\"", "email|\"a@b@example.org\"",
        "email|\"ebba@example.org\\r\\nBcc: x@example.org\"", "phone|7", "drivingLicence|\"true\"", "drivingLicence|1", "drivingLicence|\"\"",
        "language|\"SV\"", "language|\"de\"", "language|null", "language|0", "language|\"\"", "qualifications|[]", "qualifications|\"\"", "qualifications|1",
        "privacy|null", "privacy|[]", "privacy|\"MASTERS\""})
    void fieldIsNamedWhenItsValueIsWrong(String field, String value) {
        assertInvalid(master.patch(path, "{\"" + field + "\": " + value + "}"), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "privacy.email|\"PUBLIC\"", "privacy.phone|\"PUBLIC\"", "privacy.photos|\"NOBODY\"", "privacy.email|null", "privacy.unknown|\"MASTERS\"",
        "privacy.email|0", "qualifications.stad|\"2024-01-01\"", "qualifications.driving|{}"})
    void fieldIsNamedWithItsPathWhenItIsInsideAnother(String field, String value) {
        var names = field.split("\\.");

        assertInvalid(master.patch(path, "{\"" + names[0] + "\": {\"" + names[1] + "\": " + value + "}}"), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0001-01-01\"", "\"+999999999-01-01\"", "\"-0001-01-01\"", "\"1949-12-31\"", "\"2100-01-01\"", "\"2024-02-30\"", "\"24-01-01\"",
        "\"2024-1-1\"", "\"2024-01-01T00:00:00Z\"", "\"2024-01-01T25\"", "\"yesterday\"", "\"\"", "20240101", "0", "[2024, 1, 1]", "{}", "true", "null"})
    void dateIsRefusedWhenItIsNoDayInTheClubsLife(String date) {
        assertInvalid(master.patch(path, "{\"qualifications\": {\"stad\": {\"receivedOn\": " + date + "}}}"), "qualifications.stad.receivedOn");
    }

    @Test
    void qualificationIsRefusedWhenItExpiresBeforeItWasReceived() {
        var response = master.patch(path, "{\"qualifications\": {\"stad\": {\"receivedOn\": \"2024-02-02\", \"expiresOn\": \"2024-02-01\"}}}");

        assertInvalid(response, "qualifications.stad.expiresOn");
    }

    @ParameterizedTest
    @CsvSource({"firstName, 61", "nickname, 61", "lastName, 61", "phone, 41", "email, 255"})
    void textIsRefusedWhenItIsTooLong(String field, int length) {
        var end = field.equals("email") ? "@example.org" : "";
        var value = "x".repeat(length - end.length()) + end;

        assertInvalid(master.patch(path, Map.of(field, value)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "[{}]", "\"text\"", "1", "true", "{", "{\"nickname\"", "{\"nickname\": }", "{} {}", "{}x", "{'nickname': 'x'}",
        "{\"nickname\": \"x\", \"nickname\": \"y\"}", "{\"nickname\": NaN}", "{\"nickname\": \"a\nb\"}", "/* {} */", "\ufeff"})
    void patchIsRefusedWhenItIsNoJsonObject(String patch) {
        var response = master.patch(path, patch.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @Test
    void patchIsRefusedWhenItIsNestedTooDeep() {
        var response = master.patch(path, "{\"privacy\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}");

        assertRefused(response, ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void patchIsRefusedWhenItIsNotUtf8() {
        var response = master.patch(path, "{\"nickname\": \"Gåffa\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(response, ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void patchIsRefusedWhenItIsTooLarge() {
        var response = master.patch(path, "{\"nickname\": \"" + "x".repeat(10_000_000) + "\"}");

        assertRefused(response, ProblemType.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml", "application/octet-stream"})
    void patchIsRefusedWhenItsMediaTypeIsAnother(String mediaType) {
        var response = master.request().header("Content-Type", mediaType).header("If-Match", master.get(path).header("ETag"))
                .body("{\"nickname\": \"Gaffa\"}".getBytes(StandardCharsets.UTF_8)).patch(path);

        assertRefused(response, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
}
