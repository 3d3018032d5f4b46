package se.tmeit.shifts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.time.ClubTime;

class NightTest {
    private static final LocalDate SUMMER_TIME_BEGINS = LocalDate.parse("2026-03-28");
    private static final LocalDate SUMMER_TIME_ENDS = LocalDate.parse("2026-10-24");
    private static final Night USUAL = new Night(LocalDate.parse("2026-12-02"));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ClubTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02T17:00, 2026-12-02", "2026-12-03T00:30, 2026-12-02", "2026-12-03T04:59, 2026-12-02", "2026-12-03T05:00, 2026-12-03",
        "2026-12-03T08:00, 2026-12-03", "2026-10-25T02:30, 2026-10-24"})
    void whatBeginsBeforeFiveBelongsToTheDayBefore(String beginning, LocalDate date) {
        assertThat(Night.of(at(beginning))).isEqualTo(new Night(date));
    }

    @Test
    void nightRunsFromEightToFiveTheNextMorning() {
        assertThat(USUAL.whole()).isEqualTo(new Span(at("2026-12-02T08:00"), at("2026-12-03T05:00")));
        assertThat(USUAL.hours()).hasSize(21);
    }

    @Test
    void nightInWhichSummerTimeBeginsLacksAnHour() {
        assertThat(new Night(SUMMER_TIME_BEGINS).hours()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void nightInWhichSummerTimeEndsHasTwoAtOneClock() {
        assertThat(new Night(SUMMER_TIME_ENDS).hours()).hasSize(22)
                .contains(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void usualHoursAreFromFiveToThree() {
        assertThat(USUAL.usual()).isEqualTo(new Span(at("2026-12-02T17:00"), at("2026-12-03T03:00")));
    }

    @ParameterizedTest
    @CsvSource({"17:00, 18:00, true", "08:00, 09:00, true", "07:00, 09:00, false", "17:30, 19:00, false", "17:00, 18:30, false", "18:00, 18:00, false",
        "19:00, 18:00, false"})
    void nightHasWholeHoursInOrder(String from, String until, boolean has) {
        assertThat(USUAL.has(new Span(at("2026-12-02T" + from), at("2026-12-02T" + until)))).isEqualTo(has);
    }

    @Test
    void nightEndsAtFive() {
        assertThat(USUAL.has(new Span(at("2026-12-03T04:00"), at("2026-12-03T05:00")))).isTrue();
        assertThat(USUAL.has(new Span(at("2026-12-03T04:00"), at("2026-12-03T06:00")))).isFalse();
    }

    /** The years have both changes of the clocks, and every kind of month. */
    @Property(tries = 3000)
    void everyHourBelongsToOneNightAndIsThereOnce(@ForAll @IntRange(max = 6000) int day) {
        var night = new Night(LocalDate.parse("2020-01-01").plusDays(day));

        assertThat(night.hours()).isSorted().doesNotHaveDuplicates().hasSizeBetween(20, 22)
                .allSatisfy(hour -> assertThat(Night.of(hour)).isEqualTo(night));
        assertThat(Duration.between(night.whole().until(), new Night(night.date().plusDays(1)).whole().from())).isEqualTo(Duration.ofHours(3));
    }

    @Property(tries = 3000)
    void hourOfOneNightHasItsPlaceInAnyOther(@ForAll @IntRange(max = 6000) int from, @ForAll @IntRange(max = 6000) int to) {
        var one = new Night(LocalDate.parse("2020-01-01").plusDays(from));
        var other = new Night(LocalDate.parse("2020-01-01").plusDays(to));

        assertThat(one.hours()).allSatisfy(hour -> assertThat(other.hours()).contains(other.sameHourAs(hour, one)));
        assertThat(other.sameHourAs(one.usual().from(), one)).isEqualTo(other.usual().from());
    }

    @Test
    void hourThatTheClocksSkipBecomesTheNext() {
        var moved = new Night(SUMMER_TIME_BEGINS).sameHourAs(at("2026-12-03T02:00"), USUAL);

        assertThat(moved).isEqualTo(at("2026-03-29T03:00"));
    }
}
