package se.tmeit.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import se.tmeit.json.MergePatch;

/** In a merge patch no field is required, and null clears those that may be empty: each has a schema of its own that says so. */
final class PatchSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private PatchSchemas() {
    }

    static void addTo(OpenAPI document) {
        document.getPaths().getPathItems().values().stream().flatMap(item -> Optional.ofNullable(item.getPATCH()).stream())
                .forEach(operation -> usePatchSchema(operation, document));
    }

    private static void usePatchSchema(Operation operation, OpenAPI document) {
        var content = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (content == null) {
            return;
        }
        var wholeName = content.getSchema().getRef().substring(REFERENCE.length());
        var patchName = wholeName.replaceFirst("(Request|Profile|Period)$", "") + "Patch";
        var whole = document.getComponents().getSchemas().get(wholeName);
        document.getComponents().addSchema(patchName, patchOf(whole));
        content.setSchema(OASFactory.createSchema().ref(patchName));
    }

    private static Schema patchOf(Schema whole) {
        var required = Optional.ofNullable(whole.getRequired()).orElse(List.of());
        var patch = OASFactory.createSchema().addType(SchemaType.OBJECT)
                .description("A merge patch: fields that are not named stay, `null` clears.").examples(whole.getExamples());
        whole.getProperties().forEach((name, property) -> patch.addProperty(name, required.contains(name) ? property : orNull(property)));
        return patch;
    }

    private static Schema orNull(Schema property) {
        var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        return OASFactory.createSchema().addAnyOf(property).addAnyOf(nothing);
    }
}
