package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import se.tmeit.problem.Problem;
import se.tmeit.problem.ProblemType;

/** What refused requests answer with. */
public final class Refusals {
    private Refusals() {
    }

    public static void assertRefused(Response response, ProblemType type) {
        assertThat(response.jsonPath().getString("type")).as("problem of " + response.asString()).isEqualTo(type.uri().toString());
        assertThat(response.statusCode()).isEqualTo(type.status());
        assertThat(response.contentType()).startsWith(Problem.MEDIA_TYPE);
    }

    /** Refused because of these fields, and of no others. */
    public static void assertInvalid(Response response, String... fields) {
        assertRefused(response, ProblemType.VALIDATION);
        assertThat(response.jsonPath().getList("violations.field", String.class)).containsOnly(fields);
    }
}
