package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** A new passkey and what it is called. */
@Schema(requiredProperties = {"name", "credential"}, examples = """
        {"name": "Ebbas telefon", "credential": {"id": "mq3x", "rawId": "mq3x", "type": "public-key", "response": \
        {"clientDataJSON": "e30", "attestationObject": "oA", "transports": ["internal"]}, "clientExtensionResults": {}}}""")
public record PasskeyRequest(@NotNull @PlainText @Size(min = 1, max = 60) String name,
        @NotNull @Schema(type = SchemaType.OBJECT, description = "The result of `navigator.credentials.create`, as its `toJSON` writes it.")
        Map<String, Object> credential) {
    String json() {
        return PasskeyAnswer.json(credential);
    }
}
