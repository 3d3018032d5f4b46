package se.tmeit.members.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.TitleDetails;

/** A title, as seen beside its holder. */
@Schema(requiredProperties = {"id", "name"})
public record TitleRef(
        UUID id,
        @Schema(examples = "PubMästare") String name,
        @Schema(description = "The English name.", examples = "Pub Master") String nameEn,
        @Schema(description = "The title's own mail address.", examples = "pub@tmeit.se") String email) {

    static TitleRef of(TitleDetails title) {
        return title == null ? null : new TitleRef(title.id(), title.name(), title.nameEn(), title.email());
    }
}
