package se.tmeit.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.Operation;
import se.tmeit.support.TestMember;

/** Every answer says how its client stands with the limits, and one beyond a limit says when to come back. */
class RateLimitHeadersIT {
    private static final int FREE_FAILURES = 10;
    private static final int HALF_A_ROUND = 20;
    private static final int VISITORS_PER_MINUTE = 2000;

    @Test
    void visitorIsCountedByNetwork() {
        var visitor = Api.visitor();

        var first = visitor.get("/members?limit=1");
        var second = visitor.get("/sessions/current");

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"api\";q=2000;w=60");
        assertThat(left(first)).isEqualTo(VISITORS_PER_MINUTE - 1);
        assertThat(left(second)).isBetween(VISITORS_PER_MINUTE - 2, VISITORS_PER_MINUTE - 1);
        assertThat(left(Api.visitor().get("/sessions/current"))).isEqualTo(VISITORS_PER_MINUTE - 1);
    }

    /** Ten come back each second: a busy machine may need more than one round. */
    @Test
    void memberIsCountedByThemselvesWhereverTheyAre() throws Exception {
        var member = TestMember.with(Role.MARSHAL);
        var phone = Api.as(member);
        var desk = Api.as(member);

        var least = 600;
        for (var round = 0; round < 10 && least >= 600 - HALF_A_ROUND; round++) {
            var answers = AtOnce.send(Stream.generate(() -> List.<Callable<Response>>of(() -> phone.get("/sessions/current"),
                    () -> desk.get("/sessions/current"))).limit(HALF_A_ROUND).flatMap(List::stream).toList());
            assertThat(answers).extracting(answer -> answer.header("RateLimit-Policy")).containsOnly("\"api\";q=600;w=60");
            least = answers.stream().mapToInt(RateLimitHeadersIT::left).min().orElseThrow();
        }

        assertThat(least).as("what is left, which neither could use up alone").isLessThan(600 - HALF_A_ROUND);
    }

    @Test
    void logInSaysWhatIsLeftOfEachLimitAndARefusalWhenToComeBack() {
        var member = TestMember.with(Role.MARSHAL);
        var visitor = Api.visitor();

        var failed = visitor.logIn(member.email(), "fyra pigga tuppar");
        assertRefused(failed, ProblemType.LOG_IN_FAILED);
        assertThat(failed.header("RateLimit-Policy")).isEqualTo("\"api\";q=2000;w=60, \"log-in-network\";q=25;w=900, \"log-in\";q=10;w=900");
        assertThat(failed.header("RateLimit")).matches("\"api\";r=\\d+;t=\\d+, \"log-in-network\";r=24;t=3\\d, \"log-in\";r=9;t=(90|8\\d)");

        // A server too busy to check the password counts none, and a slow one gives a failure back meanwhile.
        Response refused;
        var attempts = 1;
        do {
            refused = visitor.logIn(member.email(), "fyra pigga tuppar");
            attempts++;
        } while (refused.statusCode() != 429 && attempts < 3 * FREE_FAILURES);

        assertRefused(refused, ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(attempts).isGreaterThan(FREE_FAILURES);
        assertThat(refused.header("RateLimit")).contains("\"log-in\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 90);
    }

    @Test
    void successIsNotCounted() {
        var response = Api.visitor().logIn(TestMember.with(Role.PRAO).email(), TestMember.PASSWORD);

        assertThat(response.header("RateLimit")).contains("\"log-in\";r=10;t=0");
    }

    @Test
    void visitorBeyondTheLimitIsRefusedAndOthersAreNot() {
        var visitor = Api.visitor();
        Response response;
        var requests = 0;
        do {
            response = visitor.get("/sessions/current");
            requests++;
        } while (response.statusCode() == 204 && requests < 10 * VISITORS_PER_MINUTE);

        assertRefused(response, ProblemType.TOO_MANY_REQUESTS);
        assertThat(requests).isGreaterThan(VISITORS_PER_MINUTE);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isEqualTo(1);
        assertThat(Api.visitor().get("/sessions/current").statusCode()).isEqualTo(204);
    }

    @Test
    void everyAnswerInTheDocumentNamesTheHeaders() {
        for (var operation : Operation.all()) {
            for (var answer : operation.description().path("responses")) {
                var headers = Operation.resolve(answer).path("headers");
                assertThat(headers.has("RateLimit") && headers.has("RateLimit-Policy")).as("headers of %s", operation).isTrue();
            }
        }
    }

    private static int left(Response response) {
        return Integer.parseInt(response.header("RateLimit").replaceFirst(".*\"api\";r=(\\d+);.*", "$1"));
    }
}
