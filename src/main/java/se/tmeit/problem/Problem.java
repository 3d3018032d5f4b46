package se.tmeit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every failed request answers with (RFC 9457). */
@Schema(description = "What every failed request answers with (RFC 9457).")
public record Problem(
        @Schema(description = "Names the kind of problem.", examples = "https://tmeit.se/problems/validation") URI type,
        @Schema(description = "The kind in words.", examples = "Some of what you sent is not valid") String title,
        @Schema(description = "The HTTP status.", examples = "400") int status,
        @Schema(description = "What is particular to this case.") String detail,
        @Schema(description = "The fields that are not valid; their values are never repeated.") List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final MediaType PROBLEM_JSON = MediaType.valueOf(MEDIA_TYPE);

    /** With nothing particular to the case. */
    public static Problem of(ProblemType type) {
        return new Problem(type.uri(), type.title(), type.status(), null, null);
    }

    static Response response(ProblemType type, String detail, List<Violation> violations, Integer retryAfterSeconds) {
        var problem = new Problem(type.uri(), type.title(), type.status(), detail, violations.isEmpty() ? null : violations);
        var response = Response.status(type.status()).type(PROBLEM_JSON).entity(problem).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, type == ProblemType.ACCESS_TOKEN_INVALID ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (retryAfterSeconds != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        }
        return response.build();
    }

    static Response response(ProblemType type) {
        return response(type, null, List.of(), null);
    }
}
