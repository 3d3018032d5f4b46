package se.tmeit.members.control;

import java.util.UUID;
import se.tmeit.members.entity.Title;

/** A title as it is stored. */
public record TitleDetails(UUID id, int version, String name, String nameEn, String email, Integer position) {
    static TitleDetails of(Title title) {
        return new TitleDetails(title.id(), title.version(), title.name(), title.nameEn(), title.email(), title.position());
    }
}
