package se.tmeit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;
import se.tmeit.support.RunningServer;

/** The packaged server starts on an empty database and answers. */
class SmokeIT {
    private final RunningServer server = RunningServer.get();
    private final String address = server.baseUri().toString();

    @Test
    void serverIsReadyWhenItsDatabaseIsThere() {
        given().baseUri(address).get("/health/ready").then().statusCode(200);
    }

    @Test
    void serverIsNotReadyWithoutItsDatabaseAndReadyAgainWithIt() {
        server.cutDatabase();
        try {
            given().baseUri(address).get("/health/ready").then().statusCode(503);
        } finally {
            server.restoreDatabase();
        }

        given().baseUri(address).get("/health/ready").then().statusCode(200);
    }

    @Test
    void memberListAnswersToAVisitor() {
        given().baseUri(address).get("/api/v1/members").then().statusCode(200);
    }

    @Test
    void titlesOfTheClubAreThereFromTheStart() {
        given().baseUri(address).get("/api/v1/titles").then().statusCode(200)
                .body("items.name", hasItems("TraditionsMästare", "Vice TraditionsMästare", "SkattMästare", "PubMästare", "SkriptMästare", "Webbmarskalk"));
    }
}
