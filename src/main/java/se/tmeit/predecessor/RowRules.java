package se.tmeit.predecessor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.time.ClubTime;

/**
 * Makes a member of a row. What says who somebody is and what they may do (uuid, e-mail address, role, a name) is never guessed: without it
 * the row is left out. Everything else is repaired, and each repair is noted; the notes name the field and never its value.
 */
final class RowRules {
    private static final int NAME_LENGTH = 60;
    private static final int PHONE_LENGTH = 40;
    private static final int USER_NAME_LENGTH = 254;
    private static final String NO_NAME = "–";

    private final Instant now;

    RowRules(Instant now) {
        this.now = now;
    }

    /** Null when the column holds no uuid. */
    static UUID uuid(SourceRow row) {
        try {
            var uuid = row.uuid() == null ? null : UUID.fromString(row.uuid());
            return uuid != null && uuid.toString().equalsIgnoreCase(row.uuid()) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Candidate check(SourceRow row) {
        var id = uuid(row);
        if (id == null) {
            return new Candidate.Unusable("has no uuid");
        }
        var role = role(Texts.given(row.role()));
        if (role == null) {
            return new Candidate.Unusable("has no role that this site knows");
        }
        var givenEmail = Texts.given(row.email());
        var email = givenEmail == null ? null : Emails.normalise(givenEmail);
        if (email == null) {
            return new Candidate.Unusable(givenEmail == null ? "has no e-mail address" : "has an invalid e-mail address");
        }
        var repairs = new ArrayList<String>();
        if (!email.equals(givenEmail)) {
            repairs.add("e-mail address is now in lower case");
        }
        var texts = new Texts(repairs);
        var firstName = texts.cut("first name", row.firstName(), NAME_LENGTH);
        var lastName = texts.cut("last name", row.lastName(), NAME_LENGTH);
        if (firstName == null && lastName == null) {
            return new Candidate.Unusable("has neither first nor last name");
        }
        var dates = new Dates(now, repairs);
        var createdAt = dates.created(row.createdAt(), row.updatedAt());
        var member = new NewMember(id, role,
                orNoName("first name", firstName, repairs),
                texts.cut("nickname", row.nickname(), NAME_LENGTH),
                orNoName("last name", lastName, repairs),
                email,
                texts.whole("phone", row.phone(), PHONE_LENGTH),
                row.drivingLicence(),
                dates.received("STAD", row.stad()),
                dates.received("FEST", row.fest()),
                dates.received("liquor permit", row.permit()),
                texts.whole("old user name", row.oldUserName(), USER_NAME_LENGTH),
                passwordHash(row.passwordHash(), repairs),
                createdAt,
                dates.updated(createdAt, row.updatedAt()),
                LocalDate.ofInstant(createdAt, ClubTime.ZONE));
        return new Candidate.Usable(member, repairs);
    }

    private static Role role(String text) {
        if (text == null) {
            return null;
        }
        for (var role : Role.values()) {
            if (role.name().equals(text.toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        return null;
    }

    private static String orNoName(String field, String name, List<String> repairs) {
        if (name == null) {
            repairs.add(field + " was missing and is now a dash");
            return NO_NAME;
        }
        return name;
    }

    private static String passwordHash(String hash, List<String> repairs) {
        if (Texts.given(hash) == null) {
            return null;
        }
        if (PasswordHashes.isReadable(hash)) {
            return hash;
        }
        repairs.add("password hash was of an unknown kind and is left out, so that a new password is needed");
        return null;
    }
}
