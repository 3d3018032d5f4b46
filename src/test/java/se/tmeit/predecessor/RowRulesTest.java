package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;

class RowRulesTest {
    @Test
    void faultlessRowIsTakenAsItIs() {
        var usable = usable(Rows.withEmail("ebba@example.org"));

        assertThat(usable.repairs()).isEmpty();
        assertThat(usable.value().id()).hasToString(Rows.UUID);
        assertThat(usable.value().role()).isEqualTo(Role.MARSHAL);
        assertThat(usable.value().passwordHash()).isEqualTo(Rows.HASH);
        assertThat(usable.value().createdAt()).isEqualTo(Rows.CREATED);
        assertThat(usable.value().updatedAt()).isEqualTo(Rows.CREATED);
    }

    @Test
    void roleBeginsOnTheDayOfCreationInStockholm() {
        assertThat(usable(Rows.withTimes(Rows.CREATED, null)).value().roleSince()).isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no uuid", "1-1-1-1-1"})
    void rowWithoutUuidIsLeftOut(String uuid) {
        assertThat(reason(Rows.withUuid(uuid))).isEqualTo("has no uuid");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "admin", "marskalk"})
    void unknownRoleIsNeverGuessed(String role) {
        assertThat(reason(Rows.withRole(role))).isEqualTo("has no role that this site knows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vraq", "VRAQ", " Vraq\n"})
    void roleIsKnownHoweverItIsSpelt(String role) {
        assertThat(usable(Rows.withRole(role)).value().role()).isEqualTo(Role.VRAQ);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ebba@example.org\t", "\u00a0ebba@example.org", "ebba.o'lilja+tm@xn--smrgs-mua9g.example", "åke@smörgås.example"})
    void blanksAroundAnAddressAreNoPartOfIt(String written) {
        var usable = usable(Rows.withEmail(written));

        assertThat(usable.value().email()).isEqualTo(written.replace('\u00a0', ' ').strip());
        assertThat(usable.repairs()).isEmpty();
    }

    @Test
    void addressIsKeptInLowerCase() {
        var usable = usable(Rows.withEmail("ÅKE@Example.ORG"));

        assertThat(usable.value().email()).isEqualTo("åke@example.org");
        assertThat(usable.repairs()).containsExactly("e-mail address is now in lower case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ebba", "ebba@", "@example.org", "ebba@@example.org", "ebba@exa mple.org", "ebba@-example.org", "ebba@example..org",
        "eb\u0007ba@example.org", "ebba.@example.org", "ebba <ebba@example.org>", "a@b, c@d", "ebba@example.org\n@x", "🍺@example.org", "𝒜@example.org"})
    void wrongAddressIsLeftOut(String email) {
        assertThat(reason(Rows.withEmail(email))).isEqualTo("has an invalid e-mail address");
    }

    @ParameterizedTest
    @CsvSource({"65,10", "10,250", "1,300"})
    void tooLongAddressIsLeftOut(int local, int domain) {
        assertThat(reason(Rows.withEmail("a".repeat(local) + "@" + "b".repeat(domain)))).isEqualTo("has an invalid e-mail address");
    }

    @Test
    void missingNameIsFilledInAndReported() {
        var usable = usable(Rows.withNames("\u2003", null, "Lilja"));

        assertThat(usable.value().firstName()).isEqualTo("–");
        assertThat(usable.repairs()).containsExactly("first name was missing and is now a dash");
    }

    @Test
    void namelessRowIsLeftOut() {
        assertThat(reason(Rows.withNames(null, "Gaffa", "\u0000\u0001"))).isEqualTo("has neither first nor last name");
    }

    @Test
    void overlongNameIsCutBetweenCharacters() {
        var usable = usable(Rows.withNames("Ebba", "x".repeat(59) + "🍺", "Lilja"));

        assertThat(usable.value().nickname()).isEqualTo("x".repeat(59));
        assertThat(usable.repairs()).containsExactly("nickname was too long and is cut");
    }

    @Test
    void controlCharactersBecomeBlanks() {
        var usable = usable(Rows.withNames("Anna\r\nMaria", "Gaffa", "Lil\u2028ja"));

        assertThat(usable.value().firstName()).isEqualTo("Anna Maria");
        assertThat(usable.value().lastName()).isEqualTo("Lil ja");
        assertThat(usable.repairs()).containsExactly("first name had control characters, which are left out",
                "last name had control characters, which are left out");
    }

    @Test
    void overlongPhoneIsLeftOutRatherThanCut() {
        var usable = usable(Rows.withPhone("1".repeat(41)));

        assertThat(usable.value().phone()).isNull();
        assertThat(usable.repairs()).containsExactly("phone was too long and is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-12-31", "infinity", "-infinity", "0044-03-15 BC", "12345-01-01", "yesterday"})
    void impossibleQualificationIsLeftOut(String stad) {
        var usable = usable(Rows.withStad(stad));

        assertThat(usable.value().stad()).isNull();
        assertThat(usable.repairs()).containsExactly("STAD had an impossible date and is left out");
    }

    @Test
    void qualificationOfTomorrowIsLeftOut() {
        assertThat(usable(Rows.withStad("2026-11-24")).value().stad()).isEqualTo("2026-11-24");
        assertThat(usable(Rows.withStad("2026-11-25")).repairs()).containsExactly("STAD had a date in the future and is left out");
    }

    @Test
    void lastChangeStandsInForMissingCreation() {
        var usable = usable(Rows.withTimes(null, Rows.CREATED));

        assertThat(usable.value().createdAt()).isEqualTo(Rows.CREATED);
        assertThat(usable.repairs()).containsExactly("creation time was missing and is now that of the last change");
    }

    @Test
    void timesBeyondTheCalendarAreReplacedByTheTimeOfTheImport() {
        var usable = usable(Rows.withTimes(Instant.MIN, Instant.MAX));

        assertThat(usable.value().createdAt()).isEqualTo(Rows.NOW);
        assertThat(usable.value().updatedAt()).isEqualTo(Rows.NOW);
        assertThat(usable.repairs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "$2b$12$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=99999999,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1Noo",
        "$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$", "$argon2id$v=19$m=65536,t=99,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1Noo"})
    void unreadableHashIsLeftOutSoThatItCannotBreakALogIn(String hash) {
        var usable = usable(Rows.withHash(hash));

        assertThat(usable.value().passwordHash()).isNull();
        assertThat(usable.repairs()).containsExactly("password hash was of an unknown kind and is left out, so that a new password is needed");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void missingHashNeedsNoRepair(String hash) {
        var usable = usable(Rows.withHash(hash));

        assertThat(usable.value().passwordHash()).isNull();
        assertThat(usable.repairs()).isEmpty();
    }

    private static Candidate.Usable<NewMember> usable(SourceRow row) {
        return (Candidate.Usable<NewMember>) new RowRules(Rows.NOW).member(row);
    }

    private static String reason(SourceRow row) {
        return ((Candidate.Unusable<NewMember>) new RowRules(Rows.NOW).member(row)).reason();
    }
}
