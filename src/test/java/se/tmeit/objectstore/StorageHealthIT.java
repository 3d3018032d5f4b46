package se.tmeit.objectstore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestStorage;

/** A storage that goes away and comes back while nobody asks for a picture. */
@Isolated
class StorageHealthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Less than what a question to a storage that hangs may take. */
    private static final Duration PROBE = Duration.ofSeconds(5);

    private final RunningServer server = RunningServer.get();
    private final TestStorage storage = server.storage();

    @BeforeEach
    void awaitStorage() {
        await(1);
    }

    @AfterEach
    void bringBack() {
        storage.thaw();
        storage.kill();
        storage.start();
        await(1);
    }

    @Test
    void healthAndMetricsSayWhetherStorageIsThere() {
        assertThat(pictures()).isEqualTo("there");

        storage.kill();
        await(0);
        assertThat(pictures()).isEqualTo("away: the storage does not answer");

        storage.start();
        await(1);
        assertThat(pictures()).isEqualTo("there");
    }

    @Test
    void probeDoesNotWaitForStorageThatHangs() {
        storage.freeze();
        var deadline = Instant.now().plus(PATIENCE);

        while (pictures().equals("there")) {
            assertThat(Instant.now()).as("a storage that hangs is not seen").isBefore(deadline);
        }
        assertThat(pictures()).isEqualTo("away: the storage does not answer");

        storage.thaw();
        await(1);
        assertThat(pictures()).isEqualTo("there");
    }

    private void await(int up) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!get("/metrics").asString().contains("\nstorage_up " + up + ".0\n")) {
            assertThat(Instant.now()).as("storage_up does not become " + up).isBefore(deadline);
        }
    }

    /** What the probe says of the storage, as of a server that is ready and does not hesitate. */
    private String pictures() {
        var start = Instant.now();
        var response = get("/health/ready");
        assertThat(Duration.between(start, Instant.now())).isLessThan(PROBE);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath().getString("checks.find { it.name == 'storage' }.data.pictures");
    }

    private Response get(String path) {
        return given().baseUri(server.baseUri().toString()).get(path);
    }
}
