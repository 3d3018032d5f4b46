package se.tmeit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tmeit.json.Json;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

/** Refusals leave one line each in the log, which says who, what, where and when, and nothing of what was sent. */
class RefusalLogIT {
    private final String unique = UUID.randomUUID().toString();

    @Test
    void memberWhoTriesAMastersDoorIsNamed() throws Exception {
        var member = TestMember.with(Role.MARSHAL);

        Api.as(member).request().delete("/members/" + unique).then().statusCode(403);

        var line = onlyLine();
        assertThat(line.path("message").asText()).contains("Refused (forbidden) DELETE /members/" + unique + " to member " + member.id() + " at 10.");
        assertThat(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").parse(line.path("ibm_datetime").asText(), OffsetDateTime::from))
                .isBetween(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now().plusMinutes(1));
    }

    @Test
    void visitorAndWhatTheyAskedForAreNamedWithoutTheQuestion() throws Exception {
        Api.visitor().request().get("/members/" + unique + "/history?token=secret").then().statusCode(401);

        assertThat(onlyLine().path("message").asText()).contains("Refused (not-logged-in) GET /members/" + unique + "/history to nobody in particular at 10.")
                .doesNotContain("secret");
    }

    @Test
    void refusedLogInTellsNeitherAddressNorPassword() throws Exception {
        var address = unique + "@example.org";

        Api.visitor().logIn(address, "hemligt " + unique).then().statusCode(401);

        assertThat(RunningServer.get().log()).contains("Refused (log-in-failed) POST \\/sessions").doesNotContain(unique);
    }

    @Test
    void writeFromAnotherSiteIsTold() throws Exception {
        Api.visitor().request().header("Sec-Fetch-Site", "cross-site").delete("/sessions/" + unique).then().statusCode(403);

        assertThat(onlyLine().path("message").asText()).contains("Refused (cross-site-request)");
    }

    @Test
    void nobodyWritesLinesIntoTheLog() throws Exception {
        given().baseUri(RunningServer.get().baseUri().toString()).urlEncodingEnabled(false).delete("/api/v1/members/%0D%0A%7B%22message%22:%22forged%20" + unique + "%22%7D");
        Api.visitor().request().header("X-Forwarded-For", "10.1.2.3, {forged \u0085" + unique + "}").delete("/members/x").then().statusCode(401);

        assertThat(lines()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("{\"type\":\"liberty_message\""));
        assertThat(RunningServer.get().log().lines().filter(line -> line.startsWith("{"))).allSatisfy(line ->
                assertThat(Json.MAPPER.readTree(line).isObject()).isTrue());
    }

    @Test
    void whatIsMissingOrChangedMeanwhileIsNoRefusal() {
        Api.visitor().get("/members/" + unique).then().statusCode(404);

        assertThat(lines()).isEmpty();
    }

    private JsonNode onlyLine() throws JsonProcessingException {
        assertThat(lines()).hasSize(1);
        return Json.MAPPER.readTree(lines().get(0));
    }

    private List<String> lines() {
        return RunningServer.get().log().lines().filter(line -> line.contains(unique)).toList();
    }
}
