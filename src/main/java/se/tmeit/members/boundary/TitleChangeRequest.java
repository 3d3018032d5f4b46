package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.time.Plausible;

/** A new title for a member. */
@Schema(requiredProperties = "titleId", examples = "{\"titleId\": \"6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04\", \"takeOver\": true}")
public record TitleChangeRequest(@NotNull UUID titleId, @Plausible @Schema(description = "Today when left out.") LocalDate since,
        @Schema(description = "Whether somebody who holds the title now loses it.", defaultValue = "false") Boolean takeOver) {
}
