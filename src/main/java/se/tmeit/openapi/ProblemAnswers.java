package se.tmeit.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import se.tmeit.problem.Problem;
import se.tmeit.problem.ProblemType;

/** The problems that an endpoint can answer with, by what kind of endpoint it is. */
final class ProblemAnswers {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> RETRIED = Set.of(429, 503);

    private ProblemAnswers() {
    }

    static void addTo(OpenAPI document) {
        for (var type : ProblemType.values()) {
            document.getComponents().addResponse(type.slug(), response(type));
        }
        document.getPaths().getPathItems().forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        var hasBody = operation.getRequestBody() != null;
        add(operation, ProblemType.VALIDATION, hasBody || operation.getParameters() != null);
        add(operation, ProblemType.NOT_LOGGED_IN, secured);
        add(operation, ProblemType.FORBIDDEN, secured || !READS.contains(method));
        add(operation, ProblemType.NOT_FOUND, path.contains("{"));
        add(operation, ProblemType.TOO_LARGE, hasBody);
        add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE, hasBody);
        add(operation, ProblemType.TOO_MANY_REQUESTS, true);
        add(operation, ProblemType.UNAVAILABLE, true);
        var conditional = operation.getResponses().getAPIResponse("412") != null;
        add(operation, ProblemType.CHANGED_MEANWHILE, secured && !READS.contains(method) && path.contains("{"));
        if (conditional) {
            add(operation, ProblemType.IF_MATCH_MISSING, true);
            operation.addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER).required(true)
                    .description("The `ETag` of what you are changing.")
                    .example("\"8sTkq1cQ0mUXy5ZB\"").schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    /** What an operation says for itself goes first. */
    private static void add(Operation operation, ProblemType type, boolean when) {
        var status = String.valueOf(type.status());
        if (when && operation.getResponses().getAPIResponse(status) == null) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(type.slug()));
        }
    }

    private static APIResponse response(ProblemType type) {
        // Sorted, so that the committed document is the same from every server.
        var example = new TreeMap<String, Object>(Map.of("type", type.uri().toString(), "title", type.title(), "status", type.status()));
        var content = OASFactory.createMediaType().example(example).schema(OASFactory.createSchema().ref("Problem"));
        var response = OASFactory.createAPIResponse().description(type.title() + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        if (RETRIED.contains(type.status())) {
            response.addHeader("Retry-After", OASFactory.createHeader().description("Seconds to wait.")
                    .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
        }
        return response;
    }
}
