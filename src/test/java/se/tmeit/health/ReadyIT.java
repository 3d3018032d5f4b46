package se.tmeit.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What the server says of itself while its database is away or behind. */
@Isolated
class ReadyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningServer server = RunningServer.get();
    private Api browser;

    @BeforeEach
    void logIn() {
        browser = Api.as(TestMember.with(Role.MASTER));
    }

    @AfterEach
    void waitForTheDatabase() {
        awaitReadiness(200);
    }

    @Test
    void readyEndsWithTheDatabaseAndComesBackByItself() {
        server.cutDatabase();
        try {
            awaitReadiness(503);
            assertThat(health("live").statusCode()).isEqualTo(200);
            assertThat(health("started").statusCode()).isEqualTo(200);
        } finally {
            server.restoreDatabase();
        }
        awaitReadiness(200);

        assertThat(Api.visitor().get("/members").statusCode()).isEqualTo(200);
    }

    @Test
    void startedSaysWhichVersionRuns() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));

        var version = health("started").jsonPath().getString("checks.find { it.name == 'started' }.data.version");

        assertThat(version).isNotBlank();
        assertThat(pom).contains("<artifactId>tmeit</artifactId>\n  <version>" + version + "</version>");
    }

    @Test
    void requestsAreToldToComeBackWhileTheDatabaseIsAway() {
        server.cutDatabase();
        try {
            assertUnavailable(Api.visitor().get("/members"));
            assertUnavailable(Api.visitor().logIn("ebba@example.org", TestMember.PASSWORD));
        } finally {
            server.restoreDatabase();
        }
    }

    @Test
    void memberIsNotTakenForAStrangerWhileTheDatabaseIsAway() {
        server.cutDatabase();
        try {
            assertUnavailable(browser.get("/members"));
            assertUnavailable(browser.get("/sessions"));
            assertUnavailable(browser.get("/sessions/current"));
            assertUnavailable(browser.request().delete("/sessions/current"));
        } finally {
            server.restoreDatabase();
        }
        awaitReadiness(200);

        assertThat(browser.get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void serverIsNotReadyWhenTheSchemaLacksAChangeSet() {
        var changeSet = "2026-11-24-known-device";
        Sql.run("update databasechangelog set id = 'gone' where id = ?", changeSet);
        try {
            var response = health("ready");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.asString()).contains("lacks 1 change set");
        } finally {
            Sql.run("update databasechangelog set id = ? where id = 'gone'", changeSet);
        }
        assertThat(health("ready").statusCode()).isEqualTo(200);
    }

    private Response health(String check) {
        return given().baseUri(server.baseUri().toString()).get("/health/" + check);
    }

    private void awaitReadiness(int status) {
        var deadline = Instant.now().plus(PATIENCE);
        while (health("ready").statusCode() != status) {
            assertThat(Instant.now()).as("no readiness " + status).isBefore(deadline);
        }
    }

    private static void assertUnavailable(Response response) {
        assertRefused(response, ProblemType.UNAVAILABLE);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
    }
}
