package se.tmeit.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every answer of the API tells how the client stands with its limits. */
final class RateLimitHeaders {
    /** Sorted, so that the committed document is the same from every server. */
    private static final Map<String, Header> HEADERS = new TreeMap<>(Map.of(
            "RateLimit-Policy", header("The limits that this request met: their names, how often (`q`) in how many seconds (`w`).",
                    "\"log-in\";q=10;w=900, \"api\";q=600;w=60"),
            "RateLimit", header("How one stands with each: how many are left (`r`), and in how many seconds all are there again (`t`).",
                    "\"log-in\";r=8;t=180, \"api\";r=571;t=3")));

    private RateLimitHeaders() {
    }

    static void addTo(OpenAPI document) {
        HEADERS.forEach(document.getComponents()::addHeader);
        Stream.concat(document.getComponents().getResponses().values().stream(), ofOperations(document))
                .filter(response -> response.getRef() == null).forEach(RateLimitHeaders::refer);
    }

    private static Stream<APIResponse> ofOperations(OpenAPI document) {
        return Optional.ofNullable(document.getPaths().getPathItems()).orElse(Map.of()).values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
    }

    private static void refer(APIResponse response) {
        HEADERS.keySet().forEach(name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).example(example).schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
