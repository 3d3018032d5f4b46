package se.tmeit.members.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.TitleDetails;

/** A title as masters write it. */
@Schema(requiredProperties = "name", examples = "{\"name\": \"Webbmarskalk\", \"nameEn\": \"Web Marshal\"}")
public record TitleRequest(
        @NotNull @PlainText @Size(max = 60) String name,
        @PlainText @Size(max = 60) String nameEn,
        @PlainText @Email @Size(max = 254) String email,
        @Min(1) @Max(99) Integer position) {

    public TitleRequest {
        name = Blanks.strip(name);
        nameEn = Blanks.strip(nameEn);
        email = Blanks.strip(email);
    }

    static TitleRequest of(TitleDetails title) {
        return new TitleRequest(title.name(), title.nameEn(), title.email(), title.position());
    }
}
