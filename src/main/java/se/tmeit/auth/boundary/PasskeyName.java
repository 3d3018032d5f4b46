package se.tmeit.auth.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;

/** What a passkey is called by its owner. */
@Schema(requiredProperties = "name", examples = "{\"name\": \"Ebbas telefon\"}")
public record PasskeyName(@NotNull @PlainText @Size(min = 1, max = 60) String name) {
}
