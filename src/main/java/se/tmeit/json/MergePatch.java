package se.tmeit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** JSON merge patch (RFC 7396): what is named changes, null clears, what is not named stays. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Inject
    Validator validator;

    /** Refuses a patch that names a field outside {@code allowed}; a field that does not exist is the reader's to refuse. */
    public static void allowOnly(Set<String> allowed, Set<String> existing, ObjectNode patch) {
        patch.fieldNames().forEachRemaining(field -> {
            if (existing.contains(field) && !allowed.contains(field)) {
                throw ProblemException.naming(ProblemType.FIELD_NOT_YOURS, field, "only a master can change it");
            }
        });
    }

    /** What {@code current} becomes by {@code patch}, valid by its own constraints. */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) throws JsonProcessingException {
        var merged = merge(Json.MAPPER.valueToTree(current), patch);
        var changed = Json.MAPPER.treeToValue(merged, type);
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
        // A null stays as null, which reads as an empty field and lets the reader refuse a field that does not exist.
        changes.properties().forEach(change -> result.set(change.getKey(), merge(result.path(change.getKey()), change.getValue())));
        return result;
    }
}
