package se.tmeit.events.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.entity.Guest;
import se.tmeit.json.PlainText;

/** What a guest tells the hosts. */
@Schema(requiredProperties = "bornOn", examples = "{\"bornOn\": \"2003-05-17\", \"food\": \"Vegan, inga nötter\", \"drink\": \"Alkoholfritt\", \"remember\": true}")
public record GuestDataRequest(@NotNull LocalDate bornOn,
        @PlainText @Size(max = 200) @Schema(description = "Allergies and what else one does not eat.") String food,
        @PlainText @Size(max = 100) String drink,
        @Schema(description = "Whether to remember it for the next gasque or trip; what was remembered before is forgotten unless you say so.")
        Boolean remember) {

    boolean isToBeRemembered() {
        return Boolean.TRUE.equals(remember);
    }

    Guest toGuest() {
        return new Guest(bornOn, food, drink);
    }
}
