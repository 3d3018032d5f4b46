package se.tmeit.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

class MetricsIT {
    @Test
    void figuresAreThereForTheServersOwnNetwork() {
        Api.visitor().get("/titles").then().statusCode(200);

        var response = server().get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/plain; version=0.0.4");
        assertThat(response.asString()).contains("http_server_requests_seconds_count{endpoint=\"titles\",method=\"GET\",status=\"200\"}", "jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.7, 10.0.0.1", "2001:db8::1", "x, 203.0.113.7", "10.0.0.1"})
    void figuresDoNotExistForTheOutside(String client) {
        var response = server().header("X-Forwarded-For", client).get("/metrics");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.asString()).doesNotContain("jvm_");
    }

    @Test
    void addressesAreCountedByTheirPattern() {
        var unknown = TestMember.uniqueWord();
        Api.visitor().get("/members/" + unknown).then().statusCode(404);

        assertThat(server().get("/metrics").asString()).contains("endpoint=\"members/{id}\"").doesNotContain(unknown);
    }

    @Test
    void inventedMethodsAndAddressesAreCountedAsOne() {
        var invented = TestMember.uniqueWord().toUpperCase();
        server().request(invented, "/api/v1/members").then().statusCode(405);
        server().request(invented, "/api/v1/" + invented).then().statusCode(404);

        assertThat(server().get("/metrics").asString()).contains("endpoint=\"none\",method=\"none\",status=\"405\"").doesNotContain(invented);
    }

    private static RequestSpecification server() {
        return given().baseUri(RunningServer.get().baseUri().toString());
    }
}
