package se.tmeit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Example values for fields and parameters that occur all over the API. */
final class Examples {
    private static final Map<String, Object> OF_FIELDS = Map.of("shortId", "NURHdjWL", "firstName", "Ebba", "lastName", "Lilja",
            "nickname", "Gaffa", "email", "ebba@example.org", "phone", "070-174 06 05", "createdAt", "2026-02-14T17:00:00Z",
            "updatedAt", "2026-11-02T09:30:00Z", "startedOn", "2024-09-02", "endedOn", "2026-02-14");

    private Examples() {
    }

    static void addTo(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .flatMap(schema -> Optional.ofNullable(schema.getProperties()).stream())
                .forEach(properties -> properties.forEach((name, property) -> {
                    if (OF_FIELDS.containsKey(name) && property.getRef() == null && property.getAnyOf() == null) {
                        property.setExamples(List.of(OF_FIELDS.get(name)));
                    }
                }));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values().stream()
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                .forEach(parameter -> describe(path, parameter)));
    }

    private static void describe(String path, Parameter parameter) {
        var isMember = path.contains("/members/{" + parameter.getName() + "}") && !path.contains("/teams/");
        parameter.setDescription(isMember ? "The member's UUID or short id." : "A UUID.");
        parameter.setExample(isMember ? "NURHdjWL" : "6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04");
    }
}
