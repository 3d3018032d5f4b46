package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tmeit.time.Plausible;

class RowRulesPropertyTest {
    private static final Pattern PLAIN_TEXT = Pattern.compile(
            "[[^\\p{Cc}\\p{Cs}\\p{Cf}\\u2028\\u2029]\\u200D]*[^\\p{Z}\\s\\p{Cc}\\p{Cs}\\p{Cf}][[^\\p{Cc}\\p{Cs}\\p{Cf}\\u2028\\u2029]\\u200D]*");

    @Property
    void anyRowGivesAMemberThatTheApiAcceptsOrAReason(@ForAll("rows") SourceRow row) {
        var candidate = new RowRules(Rows.NOW).member(row);

        if (candidate instanceof Candidate.Usable<NewMember> usable) {
            var member = usable.value();
            assertText(member.firstName(), 60, false);
            assertText(member.lastName(), 60, false);
            assertText(member.nickname(), 60, true);
            assertText(member.phone(), 40, true);
            assertText(member.email(), 254, false);
            assertThat(member.email()).contains("@").isEqualTo(member.email().strip());
            for (var day : Arrays.asList(member.stad(), member.fest(), member.permit(), member.roleSince())) {
                assertThat(new Plausible.Check().isValid(day, null)).isTrue();
            }
            assertThat(member.createdAt()).isBeforeOrEqualTo(member.updatedAt());
            assertThat(member.updatedAt()).isBeforeOrEqualTo(Rows.NOW);
        } else {
            assertThat(((Candidate.Unusable<NewMember>) candidate).reason()).startsWith("has ");
        }
    }

    @Property
    void anyOldAccountGivesSomebodyToInviteOrAReason(@ForAll("rows") SourceRow row) {
        var candidate = new RowRules(Rows.NOW).oldAccount(row);

        if (candidate instanceof Candidate.Usable<NewMember> usable) {
            assertText(usable.value().firstName(), 60, false);
            assertText(usable.value().email(), 254, true);
            assertThat(usable.value().role().mayLogIn()).isTrue();
            assertThat(usable.value().roleSince()).isNotNull();
        } else {
            assertThat(((Candidate.Unusable<NewMember>) candidate).reason()).matches("(has|is) .*");
        }
    }

    @Property
    void anyApplicationGivesOneThatTheApiAcceptsOrAReason(@ForAll("rows") SourceRow row, @ForAll("addresses") String address) {
        var candidate = new RowRules(Rows.NOW).signUp(new SignUpRow(1, row.uuid(), row.email(), row.passwordHash(), row.firstName(), row.lastName(),
                row.phone(), address, row.createdAt()));

        if (candidate instanceof Candidate.Usable<NewSignUp> usable) {
            var signUp = usable.value();
            assertText(signUp.firstName(), 60, false);
            assertText(signUp.lastName(), 60, false);
            assertText(signUp.email(), 254, false);
            assertText(signUp.phone(), 40, true);
            assertThat(signUp.createdAt()).isBeforeOrEqualTo(Rows.NOW);
            assertThat(signUp.senderNetwork() == null || signUp.senderNetwork().matches("([0-9a-f]{1,4}:){4}|[0-9.]{7,15}")).isTrue();
        } else {
            assertThat(((Candidate.Unusable<NewSignUp>) candidate).reason()).startsWith("has ");
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.oneOf(
                Arbitraries.of("::1", "2001:db8::2", "::ffff:203.0.113.7", "203.0.113.7", "localhost", "1.2.3", "fe80::1%eth0", ":::::"),
                Arbitraries.strings().withChars("0123456789abcdef:.%").ofMaxLength(50), text());
    }

    @Provide
    Arbitrary<SourceRow> rows() {
        var texts = text().list().ofSize(9);
        return Combinators.combine(
                Arbitraries.oneOf(Arbitraries.just(Rows.UUID), text()),
                Arbitraries.oneOf(Arbitraries.of("ebba@example.org", "EBBA@EXAMPLE.ORG\n"), text(), text().map(domain -> "ebba@" + domain)),
                Arbitraries.oneOf(Arbitraries.of("master", " Prao", "EXPRAO"), text()),
                texts,
                Arbitraries.of(true, false, null),
                instant(),
                instant()
        ).as((uuid, email, role, text, licence, createdAt, updatedAt) -> new SourceRow(1, uuid, email, role, text.get(0), text.get(1), text.get(2),
                text.get(3), text.get(4), licence, text.get(5), text.get(6), text.get(7), text.get(8), createdAt, updatedAt, false));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withChars(" \t\n\u0000\u0007\u0085\u00a0\u2028\u3000\ufeff\ud83c\udf7a'\";@.-å").ofMaxLength(80),
                Arbitraries.of("", "Ebba", "O'Brien", Rows.HASH, "2021-02-03", "1949-12-31", "2098-01-01", "infinity", "0044-03-15 BC")
        ).injectNull(0.1);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.oneOf(
                Arbitraries.of(Rows.CREATED, Rows.NOW, Rows.NOW.plusSeconds(1), Instant.MIN, Instant.MAX, OffsetDateTime.MAX.toInstant()),
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()).map(Instant::ofEpochSecond)
        ).injectNull(0.1);
    }

    private static void assertText(String text, int length, boolean optional) {
        if (text != null || !optional) {
            assertThat(text).matches(PLAIN_TEXT).hasSizeLessThanOrEqualTo(length);
        }
    }
}
