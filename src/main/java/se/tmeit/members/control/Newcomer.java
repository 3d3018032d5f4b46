package se.tmeit.members.control;

import java.time.LocalDate;
import java.util.Locale;
import se.tmeit.access.Role;
import se.tmeit.members.entity.Audience;
import se.tmeit.members.entity.Language;
import se.tmeit.members.entity.Qualification;

/**
 * Somebody who becomes a member by what they do themselves, and brings a password along.
 *
 * @param language    {@code sv} or {@code en}
 * @param stad        when the course was received, or null; so with {@code fest} and {@code permit}
 * @param oldUserName of the site before the last, or null
 * @param roleSince   when the role began
 */
public record Newcomer(Role role, String firstName, String nickname, String lastName, String email, String phone, Boolean drivingLicence,
        String language, LocalDate stad, LocalDate fest, LocalDate permit, String oldUserName, LocalDate roleSince) {

    /** Somebody who never had to do with the club's sites before. */
    public static Newcomer prao(String firstName, String lastName, String email, String phone, String language, LocalDate since) {
        return new Newcomer(Role.PRAO, firstName, null, lastName, email, phone, null, language, null, null, null, null, since);
    }

    /** With the privacy that every new member has. */
    MemberEdit toEdit() {
        return new MemberEdit(firstName, nickname, lastName, email, phone, drivingLicence, Language.valueOf(language.toUpperCase(Locale.ROOT)),
                Audience.MEMBERS, Audience.MEMBERS, Audience.PUBLIC, received(stad), received(fest), received(permit));
    }

    private static Qualification received(LocalDate on) {
        return on == null ? null : new Qualification(on, null);
    }
}
