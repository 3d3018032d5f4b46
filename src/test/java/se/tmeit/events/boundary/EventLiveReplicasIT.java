package se.tmeit.events.boundary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.ServerProcess;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestStream;

/** Browsers at one server hear of changes at another where both know a Redis, and of their own server's in any case. */
class EventLiveReplicasIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static ServerProcess another;

    @AfterAll
    static void stop() {
        if (another != null) {
            another.stop();
        }
    }

    @Test
    void commentAtOneServerIsHeardAtTheOtherWithinASecond() {
        RunningServer.get().redis();
        another = RunningServer.get().startAnother("live-replica");
        awaitThatServersHearEachOther(RunningServer.get().baseUri());
        awaitThatServersHearEachOther(another.baseUri());
        var here = Api.as(TestMember.with(Role.MARSHAL));
        var event = TestEvent.coming();

        try (var there = TestStream.of(here.at(another.baseUri()), event)) {
            there.next();
            var start = System.nanoTime();
            comment(here, event);

            assertThat(there.next().topics()).containsExactly("COMMENTS");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void browserThatComesToAnotherServerReadsEverythingAnew() {
        var alone = RunningServer.get().startAnother("live-alone", Map.of("TMEIT_REDIS_URL", ""));
        try {
            var api = Api.as(TestMember.with(Role.MARSHAL));
            var event = TestEvent.coming();
            String last;
            try (var stream = TestStream.of(api, event)) {
                last = stream.next().id();
            }

            try (var stream = TestStream.again(api.at(alone.baseUri()), event, last)) {
                assertThat(stream.next().topics()).containsExactlyInAnyOrder("EVENT", "ATTENDANCE", "STAFFING", "COMMENTS");
                comment(api.at(alone.baseUri()), event);

                assertThat(stream.next().topics()).containsExactly("COMMENTS");
            }
            assertThat(heard(alone.baseUri())).isEqualTo("of this server");
        } finally {
            alone.stop();
        }
    }

    private static void comment(Api api, TestEvent event) {
        assertThat(api.post(event.path() + "/comments", Map.of("text", "Hej.")).statusCode()).isEqualTo(201);
    }

    private static void awaitThatServersHearEachOther(URI server) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!heard(server).equals("of all servers")) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private static String heard(URI server) {
        return given().baseUri(server.toString()).get("/health/ready").jsonPath().getString("checks.find { it.name == 'live-events' }.data.heard");
    }
}
