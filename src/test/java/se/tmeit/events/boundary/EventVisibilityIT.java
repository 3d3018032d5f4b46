package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.Operation;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;

/**
 * Each audience, each visibility and each operation about an event: whoever may not open it gets the answer that an event gets which does not
 * exist, and meets it in no list.
 */
class EventVisibilityIT {
    private static final String EVENT = "/api/v1/events/{id}";
    /** Lists in which the event stands for whoever may open it; each is asked for a time in which there is no other event. */
    private static final List<String> LISTS = List.of("/events?from=2061-03-01&until=2061-03-31", "/events?when=PAST&from=2061-03-01&until=2061-03-31");

    private static final Map<Visibility, TestEvent> EVENTS = new EnumMap<>(Visibility.class);
    private static final Map<Role, Api> BROWSERS = new EnumMap<>(Role.class);

    @BeforeAll
    static void prepare() {
        for (var visibility : Visibility.values()) {
            EVENTS.put(visibility, TestEvent.at(Instant.parse("2061-03-05T16:00:00Z")).openTo(visibility));
        }
        Stream.of(Role.values()).filter(Role::mayLogIn).forEach(role -> BROWSERS.put(role, Api.as(TestMember.with(role))));
    }

    @TestFactory
    Stream<DynamicTest> eventIsThereForThoseWhoMayOpenItAndForNobodyElse() {
        return everyAudience((role, visibility) -> Operation.all().stream().filter(operation -> operation.path().startsWith(EVENT))
                .filter(operation -> !operation.id().equals("deleteEvent"))
                // An open stream has no end that a test of answers could wait for; EventLiveIT reads them.
                .filter(operation -> !operation.id().equals("watchEvent") || !visibility.isOpenTo(role))
                .map(operation -> dynamicTest(role + " " + visibility + " " + operation, () -> {
                    var problem = problem(call(role, operation, EVENTS.get(visibility).id()));
                    var unknown = problem(call(role, operation, UUID.randomUUID()));

                    if (!visibility.isOpenTo(role)) {
                        assertThat(problem).isEqualTo(unknown);
                    } else if (operation.path().equals(EVENT) && !operation.isWrite()) {
                        assertThat(problem).isEqualTo("none");
                    }
                    assertThat(unknown).isIn(ProblemType.NOT_FOUND.uri().toString(), ProblemType.NOT_LOGGED_IN.uri().toString(),
                            ProblemType.FORBIDDEN.uri().toString());
                })));
    }

    @TestFactory
    Stream<DynamicTest> listsHaveWhatOneMayOpenAndNothingElse() {
        return everyAudience((role, visibility) -> LISTS.stream().map(path -> dynamicTest(role + " " + visibility + " " + path, () -> {
            var body = browser(role).get(path).asString();

            assertThat(body.contains(EVENTS.get(visibility).title())).isEqualTo(visibility.isOpenTo(role));
        })));
    }

    private interface Tests {
        Stream<DynamicTest> of(Role role, Visibility visibility);
    }

    /** Null stands for a visitor. */
    private static Stream<DynamicTest> everyAudience(Tests tests) {
        var roles = Stream.concat(Stream.of((Role) null), Stream.of(Role.values()).filter(Role::mayLogIn)).toList();
        return roles.stream().flatMap(role -> Stream.of(Visibility.values()).flatMap(visibility -> tests.of(role, visibility)));
    }

    private static Api browser(Role role) {
        return role == null ? Api.visitor() : BROWSERS.get(role);
    }

    private static Response call(Role role, Operation operation, UUID event) {
        var path = operation.path().substring("/api/v1".length()).replace("{id}", event.toString()).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = browser(role).request();
        if (!operation.mediaType().isEmpty()) {
            request.contentType(operation.mediaType()).body(operation.exampleBody());
        }
        return request.request(operation.method(), path);
    }

    private static String problem(Response response) {
        assertThat(response.statusCode()).isLessThan(500);
        return response.statusCode() < 400 ? "none" : response.jsonPath().getString("type");
    }
}
