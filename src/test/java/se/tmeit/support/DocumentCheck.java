package se.tmeit.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Fails when an answer of the API is not as its document says: an operation, status, media type or body that it does not know. */
final class DocumentCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        operation(request.getMethod(), path).ifPresent(operation -> check(request.getMethod() + " " + path, operation, response));
        return response;
    }

    /** Empty for addresses outside the document, which tests of 404 and 405 use; the more specific of two templates wins. */
    private static Optional<JsonNode> operation(String method, String path) {
        return Operation.names(Operation.DOCUMENT.path("paths")).filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(template -> template.split("\\{", -1).length))
                .map(template -> Operation.DOCUMENT.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static void check(String call, JsonNode operation, Response response) {
        var described = Operation.resolve(operation.path("responses").path(String.valueOf(response.statusCode())));
        if (described.isMissingNode() && response.statusCode() != 304) {
            throw new AssertionError(call + " answered " + response.statusCode() + ", which the API's document does not know");
        }
        var body = response.asString();
        if (described.path("content").isMissingNode() || body.isEmpty()) {
            return;
        }
        var mediaType = response.contentType().replaceFirst(";.*", "");
        var schema = described.path("content").path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(call + " answered " + mediaType + ", which the API's document does not know");
        }
        if (!mediaType.endsWith("json")) {
            return;
        }
        var faults = schema(schema).validate(parse(body));
        if (!faults.isEmpty()) {
            throw new AssertionError(call + " answered " + response.statusCode() + " unlike the API's document: " + faults);
        }
    }

    private static JsonSchema schema(JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", Operation.DOCUMENT.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + body, e);
        }
    }
}
