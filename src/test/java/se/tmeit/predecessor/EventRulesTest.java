package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.events.control.EventList;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;
import se.tmeit.time.PlausibleTime;

class EventRulesTest {
    private static final Instant START = Instant.parse("2023-08-26T16:00:00Z");
    private static final Instant END = Instant.parse("2023-08-26T21:00:00Z");
    private static final Pattern ONE_LINE = Pattern.compile(
            "[[^\\p{Cc}\\p{Cs}\\p{Cf}\\u2028\\u2029]\\u200D]*[^\\p{Z}\\s\\p{Cc}\\p{Cs}\\p{Cf}][[^\\p{Cc}\\p{Cs}\\p{Cf}\\u2028\\u2029]\\u200D]*");
    private static final Pattern MANY_LINES = Pattern.compile("[[\\P{Cc}\\t\\n]&&[^\\p{Cs}]]*");

    @Test
    void faultlessRowIsTakenAsItIs() {
        var usable = usable(row(Rows.UUID, "Tentagasque", "Ta med leg\noch humör", "Osqvik", "public", START, END));

        assertThat(usable.repairs()).isEmpty();
        assertThat(usable.value()).isEqualTo(new NewEvent(UUID.fromString(Rows.UUID), "Tentagasque", "Ta med leg  \noch humör", "Osqvik", START, END,
                EventKind.GASQUE, Visibility.PUBLIC, Rows.CREATED, Rows.CREATED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2023-08-26T16:00:00Z", "2023-08-26T15:59:59Z", "2023-09-09T16:00:01Z", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"})
    void endThatCannotBeIsFourHoursAfterTheStart(Instant end) {
        var usable = usable(row(Rows.UUID, "Pub", "", "Kistan 2.0", "public", START, end));

        assertThat(usable.value().endsAt()).isEqualTo("2023-08-26T20:00:00Z");
        assertThat(usable.repairs()).singleElement().asString().matches("end was .* and is now four hours after the start");
    }

    @Test
    void longestEventStays() {
        assertThat(usable(row(Rows.UUID, "Resa", "", "Åre", "public", START, START.plus(EventList.LONGEST))).repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"public,PUBLIC", "' Public ',PUBLIC", "internal,MEMBERS", "prao,MEMBERS", "elected,ELECTED"})
    void visibilityIsTranslated(String written, Visibility visibility) {
        var usable = usable(row(Rows.UUID, "Pub", "", "Kistan 2.0", written, START, END));

        assertThat(usable.value().visibility()).isEqualTo(visibility);
        assertThat(usable.repairs()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "board", "publik"})
    void whatNobodyKnowsIsShownToMembersOnly(String written) {
        var usable = usable(row(Rows.UUID, "Pub", "", "Kistan 2.0", written, START, END));

        assertThat(usable.value().visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(usable.repairs()).singleElement().asString().startsWith("visibility was");
    }

    @Test
    void rowWithoutUuidOrStartIsLeftOut() {
        assertThat(reason(row(null, "Pub", "", "", "public", START, END))).isEqualTo("has no uuid");
        assertThat(reason(row(Rows.UUID, "Pub", "", "", "public", null, END))).isEqualTo("has no start");
        assertThat(reason(row(Rows.UUID, "Pub", "", "", "public", Instant.MAX, END))).isEqualTo("has an impossible start");
        assertThat(reason(row(Rows.UUID, "Pub", "", "", "public", Instant.parse("2099-12-31T00:00:00Z"), END))).isEqualTo("has an impossible start");
        assertThat(reason(row(Rows.UUID, "Pub", "", "", "public", Instant.parse("1949-12-31T23:59:59Z"), END))).isEqualTo("has an impossible start");
    }

    @Test
    void missingTitleAndPlaceAreFilledInAndReported() {
        var usable = usable(row(Rows.UUID, " ", null, "", "public", START, END));

        assertThat(usable.value().title()).isEqualTo("–");
        assertThat(usable.value().place()).isEqualTo("Kistan 2.0");
        assertThat(usable.value().description()).isEmpty();
        assertThat(usable.repairs()).containsExactly("title was missing and is now a dash", "place was missing and is now Kistan 2.0");
    }

    @Test
    void tooLongTextsAreCut() {
        var usable = usable(row(Rows.UUID, "t".repeat(121), "*".repeat(10_001), "p".repeat(121), "public", START, END));

        assertThat(usable.value().title()).isEqualTo("t".repeat(120));
        assertThat(usable.value().place()).isEqualTo("p".repeat(120));
        assertThat(usable.value().description()).isEqualTo("\\*".repeat(10_000));
        assertThat(usable.repairs()).containsExactly("title was too long and is cut", "description was too long and is cut", "place was too long and is cut");
    }

    @Test
    void everyKindOfLineBreakBreaksTheLine() {
        var usable = usable(row(Rows.UUID, "Pub", "ett \r\ntvå\rtre\u2028fyra\u0085fem\n\n\tsex\u0007", "Kistan 2.0", "public", START, END));

        assertThat(usable.value().description()).isEqualTo("ett  \ntvå  \ntre  \nfyra  \nfem\n\n\u00a0\u00a0\u00a0\u00a0sex");
        assertThat(usable.repairs()).containsExactly("description had control characters, which are left out");
    }

    @Property
    void anyRowGivesAnEventThatTheApiAcceptsOrAReason(@ForAll("rows") EventRow row) {
        var candidate = new EventRules(Rows.NOW).event(row);

        if (candidate instanceof Candidate.Usable<NewEvent> usable) {
            var event = usable.value();
            assertThat(event.title()).matches(ONE_LINE).hasSizeLessThanOrEqualTo(120);
            assertThat(event.place()).matches(ONE_LINE).hasSizeLessThanOrEqualTo(120);
            assertThat(event.description()).matches(MANY_LINES).hasSizeLessThanOrEqualTo(20_000).isEqualTo(event.description().strip());
            assertThat(new PlausibleTime.Check().isValid(event.startsAt(), null)).isTrue();
            assertThat(new PlausibleTime.Check().isValid(event.endsAt(), null)).isTrue();
            assertThat(event.endsAt()).isAfter(event.startsAt()).isBeforeOrEqualTo(event.startsAt().plus(EventList.LONGEST));
            assertThat(event.createdAt()).isBeforeOrEqualTo(event.updatedAt());
        } else {
            assertThat(((Candidate.Unusable<NewEvent>) candidate).reason()).startsWith("has ");
        }
    }

    @Provide
    Arbitrary<EventRow> rows() {
        return Combinators.combine(Arbitraries.oneOf(Arbitraries.just(Rows.UUID), text()), text().list().ofSize(3),
                Arbitraries.oneOf(Arbitraries.of("public", "prao"), text()), instant(), instant(), instant(), instant()).as(
                        (uuid, texts, visibility, start, end, created, updated) -> new EventRow(1, uuid, texts.get(0), texts.get(1), texts.get(2), visibility, start,
                                end, created, updated));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withChars(" \t\n\r\u0000\u0007\u0085\u00a0\u00ad\u200d\u2028\u3000\ufeff\ud83c\udf7a*_<&#-1.å").ofMaxLength(200)).injectNull(0.1);
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.oneOf(
                Arbitraries.of(START, END, Rows.CREATED, Rows.NOW, Instant.MIN, Instant.MAX, OffsetDateTime.MIN.toInstant(), OffsetDateTime.MAX.toInstant()),
                Arbitraries.longs().between(START.getEpochSecond(), Rows.NOW.getEpochSecond()).map(Instant::ofEpochSecond)).injectNull(0.1);
    }

    private static EventRow row(String uuid, String title, String description, String place, String visibility, Instant start, Instant end) {
        return new EventRow(1, uuid, title, description, place, visibility, start, end, Rows.CREATED, null);
    }

    private static Candidate.Usable<NewEvent> usable(EventRow row) {
        return (Candidate.Usable<NewEvent>) new EventRules(Rows.NOW).event(row);
    }

    private static String reason(EventRow row) {
        return ((Candidate.Unusable<NewEvent>) new EventRules(Rows.NOW).event(row)).reason();
    }
}
