package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestStream;

class EventLiveIT {
    /** As in the settings' defaults. */
    private static final int STREAMS_PER_MEMBER = 20;
    private static final Duration A_MOMENT = Duration.ofMillis(700);
    private static final TestMember MARSHAL = TestMember.with(Role.MARSHAL);
    private static Api marshal;

    @BeforeAll
    static void logIn() {
        marshal = Api.as(MARSHAL);
    }

    private static void comment(Api api, TestEvent event) {
        assertThat(api.post(event.path() + "/comments", Map.of("text", "Hej.")).statusCode()).isEqualTo(201);
    }

    @Test
    void browserHearsWithinASecondThatThereIsAComment() {
        var event = TestEvent.coming();
        try (var stream = TestStream.of(Api.as(TestMember.with(Role.PRAO)), event)) {
            stream.next();

            var start = System.nanoTime();
            comment(marshal, event);

            assertThat(stream.next().topics()).containsExactly("COMMENTS");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void streamIsOneThatNobodyKeepsOrHoldsBack() {
        try (var stream = TestStream.of(marshal, TestEvent.coming())) {
            var headers = stream.response().headers();

            assertThat(headers.firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
        }
    }

    @Test
    void changeOfTheEventIsToldAndOneThatIsRefusedIsNot() {
        var event = TestEvent.coming().madeBy(MARSHAL);
        try (var stream = TestStream.of(marshal, event)) {
            stream.next();

            marshal.patch(event.path(), "{\"capacity\": 0}");
            stream.assertSilentFor(A_MOMENT);
            marshal.patch(event.path(), "{\"capacity\": 7}");

            assertThat(stream.next().topics()).containsExactly("EVENT", "ATTENDANCE");
        }
    }

    @Test
    void changeOfAnotherEventIsNotTold() {
        try (var stream = TestStream.of(marshal, TestEvent.coming())) {
            stream.next();

            comment(marshal, TestEvent.coming());

            stream.assertSilentFor(A_MOMENT);
        }
    }

    @Test
    void browserThatComesBackLearnsWhetherItMissedSomething() {
        var event = TestEvent.coming();
        var stream = TestStream.of(marshal, event);
        var last = stream.next().id();
        stream.close();

        try (var nothingMissed = TestStream.again(marshal, event, last)) {
            assertThat(nothingMissed.next().topics()).isEmpty();
        }
        comment(marshal, event);
        try (var missed = TestStream.again(marshal, event, last)) {
            // The change may be told a moment after the stream is there.
            missed.awaitTopics("COMMENTS");
        }
        try (var strange = TestStream.again(marshal, event, "of-another-server")) {
            assertThat(strange.next().topics()).contains("COMMENTS", "ATTENDANCE", "STAFFING", "EVENT");
        }
    }

    @Test
    void visitorHearsOfWhatTheyMaySeeOnly() {
        var event = TestEvent.coming().openTo(Visibility.PUBLIC).madeBy(MARSHAL);
        try (var stream = TestStream.of(Api.visitor(), event)) {
            assertThat(stream.next().topics()).doesNotContain("COMMENTS", "STAFFING");

            comment(marshal, event);
            stream.assertSilentFor(A_MOMENT);
            marshal.patch(event.path(), "{\"capacity\": 7}");

            assertThat(stream.next().topics()).containsExactly("EVENT", "ATTENDANCE");
        }
    }

    @Test
    void eventThatOneMayNotOpenCannotBeWatched() {
        var event = TestEvent.coming().openTo(Visibility.ELECTED);

        assertRefused(Api.visitor().get(event.path() + "/live"), ProblemType.NOT_FOUND);
        assertRefused(Api.as(TestMember.with(Role.PRAO)).get(event.path() + "/live"), ProblemType.NOT_FOUND);
    }

    @Test
    void accessTokenWatchesNothing() {
        var token = marshal.post("/me/tokens", Map.of("name", "Skript", "scope", "READ", "days", 7)).<String>path("secret");

        var response = Api.visitor().request().header("Authorization", "Bearer " + token).get(TestEvent.coming().path() + "/live");

        assertRefused(response, ProblemType.TOKEN_SCOPE);
    }

    @Test
    void streamEndsWithTheLogIn() {
        var member = TestMember.with(Role.MARSHAL);
        var api = Api.as(member);
        try (var stream = TestStream.of(api, TestEvent.coming()); var others = TestStream.of(marshal, TestEvent.coming())) {
            stream.next();
            others.next();

            api.delete("/sessions/current");

            stream.awaitEnd();
            others.assertSilentFor(A_MOMENT);
        }
    }

    @Test
    void streamEndsWhenTheEventIsNotForThemAnyMore() {
        var event = TestEvent.coming();
        try (var prao = TestStream.of(Api.as(TestMember.with(Role.PRAO)), event); var stays = TestStream.of(marshal, event)) {
            prao.next();
            stays.next();

            event.openTo(Visibility.ELECTED);

            prao.awaitEnd();
            stays.assertSilentFor(A_MOMENT);
        }
    }

    @Test
    void streamEndsWhenItsMemberIsNoneAnyMore() {
        var member = TestMember.with(Role.PRAO);
        try (var stream = TestStream.of(Api.as(member), TestEvent.coming())) {
            stream.next();

            member.set("role", "EXPRAO");

            stream.awaitEnd();
        }
    }

    @Test
    void streamEndsWhenTheEventIsDeleted() {
        var event = TestEvent.coming();
        try (var stream = TestStream.of(marshal, event)) {
            stream.next();

            Sql.run("delete from event where id = ?", event.id());

            stream.awaitEnd();
        }
    }

    @Test
    void oneMemberHasSoManyStreamsOpenAndNoMore() {
        var api = Api.as(TestMember.with(Role.MARSHAL));
        var event = TestEvent.coming();
        var streams = new ArrayList<TestStream>();
        try {
            for (var i = 0; i < STREAMS_PER_MEMBER; i++) {
                streams.add(TestStream.of(api, event));
                streams.get(i).next();
            }

            assertRefused(api.get(event.path() + "/live"), ProblemType.TOO_MANY_REQUESTS);
            try (var another = TestStream.of(marshal, event)) {
                another.next();
            }
        } finally {
            streams.forEach(TestStream::close);
        }
        // A browser that has gone is noticed, and makes room.
        for (var refused = true; refused;) {
            try (var again = TestStream.of(api, event)) {
                refused = again.response().statusCode() != 200;
            }
        }
    }
}
