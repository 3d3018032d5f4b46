package se.tmeit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import se.tmeit.access.Role;
import se.tmeit.json.Json;
import se.tmeit.problem.Problem;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.Operation;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/**
 * Throws generated garbage at every operation, as a visitor and as a master: the server never breaks, refuses with a problem, and
 * changes nothing of what it refuses. A failure names the seed; {@code -Dgarbage.seed=…} repeats it.
 */
@Isolated
class BadInputIT {
    private static final int REQUESTS_PER_OPERATION = Integer.getInteger("garbage.requests", 12);
    private static final long SEED = Long.getLong("garbage.seed", System.nanoTime());
    private static final String STATE = Stream.of("member", "title", "team", "team_member", "member_history", "credential", "sign_up")
            .map(table -> "select '" + table + "' || t::text as row from " + table + " t")
            .collect(Collectors.joining(" union all ", "select md5(string_agg(row, '|' order by row)) from (", ") rows"));

    /** Open Liberty lets no address with certain encoded characters through to the API, and says so in its own words. */
    private static final String REFUSED_BY_THE_SERVER = "CWWWC0005I";

    private final Garbage garbage = new Garbage(SEED);
    private final RawClient client = new RawClient();
    private TestMember master;
    private Map<String, String> masterCookies;
    /** What every request has to leave as it is until one succeeds; null when that is to be found out anew. */
    private String state;

    @TestFactory
    Stream<DynamicTest> serverRefusesGarbageWithoutBreakingOrChangingAnything() {
        return Operation.all().stream().map(operation -> dynamicTest(operation.toString(), () -> {
            for (var i = 0; i < REQUESTS_PER_OPERATION; i++) {
                send(operation, i % 3 != 0);
            }
        }));
    }

    private void send(Operation operation, boolean asMaster) {
        prepare();
        var address = address(operation);
        var headers = headers(operation, asMaster ? masterCookies : Map.of());
        var body = operation.mediaType().isEmpty() && !garbage.oneIn(10) ? new byte[0] : garbage.body(operation.exampleBody());
        var request = "seed %d: %s %s %s %s".formatted(SEED, operation.method(), address, headers,
                new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8));

        var response = client.send(operation.method(), address, headers, body);

        assertThat(response.statusCode()).as(request + " -> " + text(response)).isLessThan(500);
        if (response.statusCode() >= 400 && !text(response).contains(REFUSED_BY_THE_SERVER)) {
            assertProblem(response, request);
        }
        if (response.statusCode() >= 400 || !operation.isWrite()) {
            assertThat(currentState()).as("state after " + response.statusCode() + ", " + request).isEqualTo(state);
        } else {
            state = null;
        }
        if (asMaster && (operation.id().startsWith("logOut") || text(response).contains(ProblemType.NOT_LOGGED_IN.slug()))) {
            state = null;
        }
    }

    /** After a change there may be no victims any more, and the master may be demoted or logged out. */
    private void prepare() {
        if (state == null) {
            Victims.get();
            if (!masterIsStillIn()) {
                master = TestMember.with(Role.MASTER);
                masterCookies = Api.as(master).cookies();
            }
            state = currentState();
        }
    }

    private boolean masterIsStillIn() {
        return master != null && !Sql.texts("""
                select 1 from session s join member m on m.id = s.member_id
                where m.id = ? and m.role = 'MASTER' and m.deleted_at is null""", master.id()).isEmpty();
    }

    private static void assertProblem(HttpResponse<byte[]> response, String request) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).as(request + " -> " + response.statusCode() + " " + text(response))
                .startsWith(Problem.MEDIA_TYPE);
        try {
            assertThat(Json.MAPPER.readTree(response.body()).path("status").asInt()).as(request).isEqualTo(response.statusCode());
        } catch (IOException e) {
            throw new AssertionError(request + " -> " + text(response), e);
        }
    }

    /** With ids that exist more often than not, so that the garbage comes further. */
    private String address(Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter + "}", garbage.oneIn(4) ? encoded(garbage.text()) : existingId(operation, parameter));
        }
        var query = new ArrayList<String>();
        var names = new ArrayList<>(operation.parameters("query"));
        names.add("unknown");
        for (var name : names) {
            if (garbage.oneIn(2)) {
                query.add(name + "=" + encoded(garbage.text()));
            }
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String existingId(Operation operation, String parameter) {
        var victims = Victims.get();
        if (parameter.equals("entryId")) {
            return garbage.pick(Sql.texts("select id::text from member_history where member_id = ?", victims.member().id()));
        }
        if (operation.path().contains("/members/{" + parameter + "}")) {
            return victims.member().id().toString();
        }
        if (operation.path().contains("/sign-ups/")) {
            return victims.signUp();
        }
        return operation.path().contains("/teams/") ? victims.team() : victims.title();
    }

    private List<String> headers(Operation operation, Map<String, String> cookies) {
        var headers = new ArrayList<>(List.of("X-Forwarded-For", "10.9.%d.%d".formatted(System.nanoTime() % 250, System.nanoTime() / 250 % 250),
                "Sec-Fetch-Site", garbage.oneIn(20) ? garbage.header() : "same-origin"));
        if (!operation.mediaType().isEmpty()) {
            headers.addAll(List.of("Content-Type", garbage.oneIn(8) ? garbage.header() : operation.mediaType()));
        }
        if (!operation.parameters("header").isEmpty() && !garbage.oneIn(10)) {
            headers.addAll(List.of("If-Match", garbage.oneIn(4) ? garbage.header() : "*"));
        }
        cookies.forEach((name, value) -> headers.addAll(List.of("Cookie", name + "=" + value)));
        for (var name : List.of("Accept", "Accept-Encoding", "Accept-Language", "Cookie", "If-None-Match", "User-Agent", "Origin")) {
            if (garbage.oneIn(12)) {
                headers.addAll(List.of(name, garbage.header()));
            }
        }
        return headers;
    }

    private static String currentState() {
        return Sql.texts(STATE).get(0);
    }

    private static String encoded(String text) {
        // A dot alone would be taken for a step in the path before it is sent.
        return URLEncoder.encode(text.isEmpty() ? "-" : text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
