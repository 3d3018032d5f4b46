package se.tmeit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Operation;
import se.tmeit.support.RunningServer;

class OpenApiDocumentIT {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void committedDocumentIsWhatTheServerSays() throws Exception {
        var served = YAML.readTree(server().accept("application/yaml").get("/api/v1/openapi").asString());
        var committed = YAML.readTree(Files.readString(Path.of("ui/openapi.yaml")));

        assertThat(served).as("ui/openapi.yaml is old: start the server and run tools/openapi.sh").isEqualTo(committed);
    }

    @Test
    void documentIsServedAsJsonWhenAskedFor() throws Exception {
        var response = server().accept("application/json").get("/api/v1/openapi");

        assertThat(new ObjectMapper().readTree(response.asString()).path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void documentationPageAnswers() {
        var response = server().get("/api/v1/docs/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/html");
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(Operation.all()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.id()).as(operation.toString()).isNotBlank();
            assertThat(operation.description().path("summary").asText()).as(operation.toString()).isNotBlank();
            assertThat(operation.description().path("tags")).as(operation.toString()).isNotEmpty();
        });
    }

    @Test
    void everyOperationDescribesItsProblems() {
        assertThat(Operation.all()).allSatisfy(operation -> {
            assertThat(operation.description().path("responses").has("503")).as(operation.toString()).isTrue();
            assertThat(operation.description().path("responses").has("401")).as(operation.toString())
                    .isEqualTo(operation.description().has("security") || operation.id().matches("logIn|logInWithPasskey|giveSecondFactor|listMembers"));
        });
    }

    @Test
    void everyBodyAndEveryAddressHasAnExample() {
        assertThat(Operation.all()).allSatisfy(operation -> {
            if (operation.mediaType().contains("json")) {
                assertThat(operation.exampleBody()).as(operation.toString()).startsWith("{");
            }
            assertThat(StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))).as(operation.toString())
                    .allMatch(parameter -> parameter.has("example") && parameter.has("description"));
        });
    }

    @Test
    void everyProblemIsAmongTheAnswersWithAnExample() {
        for (var type : ProblemType.values()) {
            var response = Operation.resolve(reference("#/components/responses/" + type.slug()));

            assertThat(response.at("/content/application~1problem+json/example/status").asInt()).as(type.slug()).isEqualTo(type.status());
        }
    }

    private static JsonNode reference(String address) {
        return new ObjectMapper().createObjectNode().put("$ref", address);
    }

    private static RequestSpecification server() {
        return given().baseUri(RunningServer.get().baseUri().toString());
    }
}
