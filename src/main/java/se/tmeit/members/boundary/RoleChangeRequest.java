package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.time.Plausible;

/** A new role. */
@Schema(requiredProperties = "role", examples = "{\"role\": \"MARSHAL\", \"since\": \"2026-02-14\"}")
public record RoleChangeRequest(@NotNull Role role, @Plausible @Schema(description = "Today when left out.") LocalDate since) {
}
