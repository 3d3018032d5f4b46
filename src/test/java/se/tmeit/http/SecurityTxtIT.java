package se.tmeit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tmeit.support.RunningServer;

class SecurityTxtIT {
    @Test
    void finderOfAHoleLearnsWhomToTell() {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).get("/.well-known/security.txt");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.asString()).contains("Contact: mailto:tm@tmeit.se\n", "Canonical: https://tmeit.se/.well-known/security.txt\n");
    }

    @Test
    void fileHoldsForSomeMonthsFromToday() {
        var text = given().baseUri(RunningServer.get().baseUri().toString()).get("/.well-known/security.txt").asString();

        var expires = Instant.parse(text.lines().filter(line -> line.startsWith("Expires: ")).findFirst().orElseThrow().substring(9));

        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(60), Duration.ofDays(364));
    }
}
