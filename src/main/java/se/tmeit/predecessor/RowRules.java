package se.tmeit.predecessor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.tmeit.access.NetworkAddress;
import se.tmeit.access.Role;
import se.tmeit.time.ClubTime;

/**
 * Makes a person of a row. What says who somebody is and what they may do (uuid, e-mail address, role, a name) is never guessed: without it
 * the row is left out. Everything else is repaired, and each repair is noted; the notes name the field and never its value.
 */
final class RowRules {
    private static final int NAME_LENGTH = 60;
    private static final int PHONE_LENGTH = 40;
    private static final int USER_NAME_LENGTH = 254;
    private static final String NO_NAME = "–";
    /** How long this site keeps where a sign-up came from. */
    private static final Duration SENDER_KEPT = Duration.ofDays(30);

    private final Instant now;

    RowRules(Instant now) {
        this.now = now;
    }

    /** Null when the column holds no uuid. */
    static UUID uuid(String text) {
        try {
            var uuid = text == null ? null : UUID.fromString(text);
            return uuid != null && uuid.toString().equalsIgnoreCase(text) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A member needs an address to log in with. */
    Candidate<NewMember> member(SourceRow row) {
        var email = email(row.email());
        return person(row, email, email == null ? badEmail(row.email()) : null);
    }

    /** Somebody who is to be invited; a master can find out where they are reached. */
    Candidate<NewMember> oldAccount(SourceRow row) {
        var repairs = new ArrayList<String>();
        var email = email(row.email());
        if (email == null && Texts.given(row.email()) != null) {
            repairs.add("e-mail address was invalid and is left out, so that a master has to add one");
        }
        var role = role(Texts.given(row.role()));
        var candidate = person(row, email, role != null && !role.mayLogIn() ? "is an ex-prao, who could not log in" : null);
        if (candidate instanceof Candidate.Usable<NewMember> usable) {
            usable.repairs().addAll(0, repairs);
        }
        return candidate;
    }

    Candidate<NewSignUp> signUp(SignUpRow row) {
        var id = uuid(row.uuid());
        if (id == null) {
            return new Candidate.Unusable<>("has no uuid");
        }
        var email = email(row.email());
        if (email == null) {
            return new Candidate.Unusable<>(badEmail(row.email()));
        }
        var repairs = emailRepairs(email, row.email());
        var texts = new Texts(repairs);
        var firstName = texts.cut("first name", row.firstName(), NAME_LENGTH);
        var lastName = texts.cut("last name", row.lastName(), NAME_LENGTH);
        if (firstName == null && lastName == null) {
            return new Candidate.Unusable<>("has neither first nor last name");
        }
        var createdAt = new Dates(now, repairs).created(row.createdAt(), null);
        return new Candidate.Usable<>(new NewSignUp(id, orNoName("first name", firstName, repairs), orNoName("last name", lastName, repairs), email,
                texts.whole("phone", row.phone(), PHONE_LENGTH), passwordHash(row.passwordHash(), repairs),
                createdAt.isBefore(now.minus(SENDER_KEPT)) ? null : sender(row.address(), repairs), createdAt), repairs);
    }

    /** Where an application came from, as this site keeps it; null when that is unknown. */
    private static String sender(String text, List<String> repairs) {
        var given = Texts.given(text);
        if (given == null) {
            return null;
        }
        var network = NetworkAddress.of(given);
        if (network.isEmpty()) {
            repairs.add("sender's address was none and is left out");
        }
        return network.orElse(null);
    }

    /**
     * @param email     null when there is none
     * @param objection why the row is left out, unless something weightier is wrong; or null
     */
    private Candidate<NewMember> person(SourceRow row, String email, String objection) {
        var id = uuid(row.uuid());
        if (id == null) {
            return new Candidate.Unusable<>("has no uuid");
        }
        var role = role(Texts.given(row.role()));
        if (role == null) {
            return new Candidate.Unusable<>("has no role that this site knows");
        }
        if (objection != null) {
            return new Candidate.Unusable<>(objection);
        }
        var repairs = emailRepairs(email, row.email());
        var texts = new Texts(repairs);
        var firstName = texts.cut("first name", row.firstName(), NAME_LENGTH);
        var lastName = texts.cut("last name", row.lastName(), NAME_LENGTH);
        if (firstName == null && lastName == null) {
            return new Candidate.Unusable<>("has neither first nor last name");
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
        return new Candidate.Usable<>(member, repairs);
    }

    private static String email(String text) {
        var given = Texts.given(text);
        return given == null ? null : Emails.normalise(given);
    }

    private static String badEmail(String text) {
        return Texts.given(text) == null ? "has no e-mail address" : "has an invalid e-mail address";
    }

    private static List<String> emailRepairs(String email, String text) {
        var repairs = new ArrayList<String>();
        if (email != null && !email.equals(Texts.given(text))) {
            repairs.add("e-mail address is now in lower case");
        }
        return repairs;
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
