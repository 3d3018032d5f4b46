package se.tmeit.members.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.PersonRef;
import se.tmeit.members.control.TitleDetails;

/** A title and who holds it. */
@Schema(requiredProperties = {"id", "name"})
public record TitleView(UUID id, @Schema(examples = "PubMästare") String name, @Schema(examples = "Pub Master") String nameEn,
        @Schema(examples = "pub@tmeit.se") String email,
        @Schema(description = "Its place on the board; left out for a title outside it.", examples = "4") Integer position,
        PersonRef holder) {

    static TitleView of(TitleDetails title, DirectorySnapshot directory) {
        return new TitleView(title.id(), title.name(), title.nameEn(), title.email(), title.position(),
                directory.holderOf(title.id()).map(PersonRef::of).orElse(null));
    }
}
