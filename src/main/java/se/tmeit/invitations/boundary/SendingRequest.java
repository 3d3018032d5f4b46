package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which invitations to send. */
@Schema(examples = "{\"ids\": [\"6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04\"]}")
public record SendingRequest(
        @Size(min = 1, max = 100) @Schema(description = "These, whether they have been sent before or not; left out for all that never were and have an address.")
        Set<@NotNull UUID> ids) {
}
