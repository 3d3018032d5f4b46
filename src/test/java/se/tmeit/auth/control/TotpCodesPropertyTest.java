package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import se.tmeit.auth.entity.Totp;

/** Which codes count, and how often. */
class TotpCodesPropertyTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    @Example
    void codesAreThoseOfTheRfc() {
        assertThat(TotpCodes.at(RFC_SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TotpCodes.at(RFC_SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(TotpCodes.at(RFC_SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Property
    void codeCountsOneStepEarlyOrLateAndNoMore(@ForAll @Size(20) byte[] secret, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long now,
            @ForAll @IntRange(min = -10, max = 10) int steps) {
        var shown = Instant.ofEpochSecond(now).plus(TotpCodes.STEP.multipliedBy(steps));
        var code = TotpCodes.at(secret, shown);

        var found = TotpCodes.stepOf(secret, code, Instant.ofEpochSecond(now));

        if (Math.abs(steps) <= 1) {
            assertThat(found.getAsLong()).isBetween(now / 30 - 1, now / 30 + 1);
            assertThat(TotpCodes.at(secret, Instant.ofEpochSecond(found.getAsLong() * 30))).isEqualTo(code);
        } else if (found.isPresent()) {
            // One code in some 300 000 comes again by chance; then it must truly be a code of around now.
            assertThat(TotpCodes.at(secret, Instant.ofEpochSecond(found.getAsLong() * 30))).isEqualTo(code);
        }
    }

    @Property
    void whatIsNoCodeNeverCounts(@ForAll @Size(20) byte[] secret, @ForAll String typed) {
        if (!typed.matches("[0-9]{6}")) {
            assertThat(TotpCodes.stepOf(secret, typed, AT)).isEqualTo(OptionalLong.empty());
        }
    }

    @Property
    void eachStepIsUsedOnceAndNoneBeforeIt(@ForAll @Size(max = 30) long[] steps) {
        var totp = new Totp(UUID.randomUUID(), new byte[0], AT);
        var used = new HashSet<Long>();

        for (var step : steps) {
            var latest = used.stream().mapToLong(Long::longValue).max().orElse(0);

            assertThat(totp.use(step)).isEqualTo(step > latest);
            if (step > latest) {
                assertThat(used.add(step)).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void recoveryCodeIsTheSameHoweverItIsTyped(@ForAll @IntRange(min = 0, max = 20) int blank) {
        var code = RecoveryCodes.random();
        var typed = new StringBuilder(code.toUpperCase(Locale.ROOT)).insert(Math.min(blank, code.length()), ' ').toString();

        assertThat(code).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
        assertThat(RecoveryCodes.hash(typed)).isEqualTo(RecoveryCodes.hash(code)).isNotEqualTo(RecoveryCodes.hash(RecoveryCodes.random()));
    }

    @Property(tries = 200)
    void secretIsWrittenInBase32AsAppsReadIt(@ForAll @Size(20) byte[] secret) {
        var text = TotpSetup.base32(secret);

        assertThat(text).matches("[A-Z2-7]{32}");
        assertThat(new BigInteger(hex32(text), 32)).isEqualTo(new BigInteger(1, secret));
    }

    /** The digits that BigInteger uses for base 32. */
    private static String hex32(String base32) {
        var digits = new StringBuilder();
        base32.chars().forEach(letter -> digits.append(Character.forDigit("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter), 32)));
        return digits.toString();
    }
}
