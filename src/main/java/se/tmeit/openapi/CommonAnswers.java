package se.tmeit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import se.tmeit.problem.Problem;
import se.tmeit.problem.ProblemType;

/** Completes the API's document with what every endpoint of a kind has in common: problems, conditional headers, examples. */
public class CommonAnswers implements OASFilter {
    private static final Set<PathItem.HttpMethod> READS = Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);
    private static final Set<String> UNCONDITIONAL = Set.of("logOut", "logOutEverywhere", "endSession", "takeTitle", "removeFromTeam",
            "removeHistory", "correctHistory");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var type : ProblemType.values()) {
            document.getComponents().addResponse(type.slug(), response(type));
        }
        document.getPaths().getPathItems().forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        var changes = method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.DELETE;
        add(operation, ProblemType.VALIDATION, operation.getParameters() != null || operation.getRequestBody() != null);
        add(operation, ProblemType.NOT_LOGGED_IN, secured);
        add(operation, ProblemType.FORBIDDEN, secured || !READS.contains(method));
        add(operation, ProblemType.NOT_FOUND, path.contains("{"));
        add(operation, ProblemType.TOO_LARGE, operation.getRequestBody() != null);
        add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE, operation.getRequestBody() != null);
        add(operation, ProblemType.UNAVAILABLE, true);
        if (changes && !UNCONDITIONAL.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER).required(true)
                    .description("The `ETag` of what you are changing.").schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            add(operation, ProblemType.CHANGED_MEANWHILE, true);
            add(operation, ProblemType.IF_MATCH_MISSING, true);
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
        var example = Map.of("type", type.uri().toString(), "title", type.title(), "status", type.status());
        var content = OASFactory.createMediaType().example(example).schema(OASFactory.createSchema().ref("Problem"));
        var response = OASFactory.createAPIResponse().description(type.title() + ".")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        if (List.of(429, 503).contains(type.status())) {
            response.addHeader("Retry-After", OASFactory.createHeader().description("Seconds to wait.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }
}
