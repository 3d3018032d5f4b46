package se.tmeit.auth.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.Json;

/** What the browser got from a passkey. */
@Schema(requiredProperties = "credential", examples = PasskeyAnswer.EXAMPLE)
public record PasskeyAnswer(
        @NotNull @Schema(type = SchemaType.OBJECT, description = "The result of `navigator.credentials.get`, as its `toJSON` writes it.")
        Map<String, Object> credential) {
    static final String EXAMPLE = """
            {"credential": {"id": "mq3x", "rawId": "mq3x", "type": "public-key", "response": {"clientDataJSON": "e30", \
            "authenticatorData": "AA", "signature": "AA", "userHandle": "AA"}, "clientExtensionResults": {}}}""";

    String json() {
        return json(credential);
    }

    static String json(Map<String, Object> credential) {
        try {
            return Json.MAPPER.writeValueAsString(credential);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return "PasskeyAnswer[]";
    }
}
