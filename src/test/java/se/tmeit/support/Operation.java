package se.tmeit.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the API, as its document describes it.
 *
 * @param path with the API's own part in front and braces around parameters
 */
public record Operation(String id, String method, String path, JsonNode description) {
    static final JsonNode DOCUMENT = read();

    public static List<Operation> all() {
        return names(DOCUMENT.path("paths")).flatMap(path -> names(DOCUMENT.path("paths").path(path)).map(method -> {
            var description = DOCUMENT.path("paths").path(path).path(method);
            return new Operation(description.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, description);
        })).toList();
    }

    public boolean isWrite() {
        return !method.equals("GET");
    }

    /** What the body has to be, or an empty text for an operation without one. */
    public String mediaType() {
        return names(description.path("requestBody").path("content")).findFirst().orElse("");
    }

    /** A body that the document gives as an example, or an empty text. */
    public String exampleBody() {
        var schema = resolve(description.path("requestBody").path("content").path(mediaType()).path("schema"));
        return mediaType().isEmpty() ? "" : schema.path("examples").path(0).toString();
    }

    /** The names of its parameters that stand in this place: path, query or header. */
    public List<String> parameters(String place) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place)).map(parameter -> parameter.path("name").asText()).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    public static JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Path.of("ui/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
