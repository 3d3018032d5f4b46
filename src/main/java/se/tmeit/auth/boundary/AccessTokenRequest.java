package se.tmeit.auth.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.entity.AccessToken.Scope;
import se.tmeit.json.PlainText;

/** An access token to be made. */
@Schema(requiredProperties = {"name", "scope", "days"}, examples = "{\"name\": \"Calendar on the bar's screen\", \"scope\": \"READ\", \"days\": 90}")
public record AccessTokenRequest(
        @NotNull @PlainText @Size(max = 60) @Schema(description = "To recognise it by.") String name,
        @NotNull @Schema(description = "`WRITE` reads too.") Scope scope,
        @NotNull @Min(1) @Max(365) @Schema(description = "How long it works.") Integer days) {
}
