package se.tmeit.photos.boundary;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.PersonRef;

/** Somebody who is said to be in a photo. */
@Schema(requiredProperties = {"id", "shortId", "firstName", "lastName", "removable"})
public record NamedView(UUID id, String shortId, String firstName, String nickname, String lastName,
        @Schema(description = "Whether you may take it back.") boolean removable) {

    static NamedView of(PersonRef person, boolean removable) {
        return new NamedView(person.id(), person.shortId(), person.firstName(), person.nickname(), person.lastName(), removable);
    }
}
