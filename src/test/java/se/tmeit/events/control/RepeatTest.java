package se.tmeit.events.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemException;
import se.tmeit.time.ClubTime;

class RepeatTest {
    private static EventPlan plan(LocalDate day) {
        return new EventPlan("Pub", "", "Kistan 2.0", at(day, 17), at(day.plusDays(1), 3), EventKind.PUB, Visibility.PUBLIC, null, null, null, at(day, 12));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ClubTime.ZONE).toInstant();
    }

    @Test
    void weeklySeriesHasEachWeekUpToTheLastDay() {
        var plans = Repeat.WEEKLY.plans(plan(LocalDate.of(2027, 1, 22)), LocalDate.of(2027, 2, 12));

        assertThat(plans).extracting(EventPlan::firstDay)
                .containsExactly(LocalDate.of(2027, 1, 22), LocalDate.of(2027, 1, 29), LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12));
    }

    @Property
    void localTimesStayWhateverTheDay(@ForAll @IntRange(max = 365) int firstDay) {
        var first = plan(LocalDate.of(2026, 1, 1).plusDays(firstDay));

        var plans = Repeat.WEEKLY.plans(first, first.firstDay().plusDays(300));

        assertThat(plans).hasSize(43).allSatisfy(plan -> {
            assertThat(LocalDateTime.ofInstant(plan.startsAt(), ClubTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
            assertThat(LocalDateTime.ofInstant(plan.signUpDeadline(), ClubTime.ZONE)).isEqualTo(plan.firstDay().atTime(12, 0));
        });
    }

    @Test
    void eventOverTheChangeToSummerTimeIsAnHourShorter() {
        var plan = plan(LocalDate.of(2027, 3, 20)).movedBy(7);

        assertThat(Duration.between(plan.startsAt(), plan.endsAt())).isEqualTo(Duration.ofHours(9));
    }

    @Property
    void seriesOfWeekdaysHasNoWeekend(@ForAll @IntRange(max = 60) int days) {
        var first = plan(LocalDate.of(2027, 1, 18));

        assertThat(Repeat.WEEKDAYS.plans(first, first.firstDay().plusDays(days))).extracting(plan -> plan.firstDay().getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void endlessSeriesIsRefused() {
        var first = plan(LocalDate.of(2027, 1, 18));

        assertThatThrownBy(() -> Repeat.WEEKDAYS.plans(first, LocalDate.of(2099, 1, 1))).isInstanceOf(ProblemException.class);
    }

    @Test
    void lastDayBeforeTheFirstIsRefused() {
        var first = plan(LocalDate.of(2027, 1, 18));

        assertThatThrownBy(() -> Repeat.WEEKLY.plans(first, LocalDate.of(2027, 1, 17))).isInstanceOf(ProblemException.class);
    }

    @Test
    void othersOfASeriesChangeAlongEachOnItsOwnDay() {
        var before = plan(LocalDate.of(2027, 1, 22));
        var other = plan(LocalDate.of(2027, 4, 9));
        var after = new EventPlan("Kvällspub", "", "Foajén", at(LocalDate.of(2027, 1, 23), 19), at(LocalDate.of(2027, 1, 24), 1), EventKind.PUB,
                Visibility.MEMBERS, null, null, 40, null);

        var changed = other.changedAlong(before, after);

        assertThat(changed.title()).isEqualTo("Kvällspub");
        assertThat(changed.startsAt()).isEqualTo(at(LocalDate.of(2027, 4, 10), 19));
        assertThat(changed.endsAt()).isEqualTo(at(LocalDate.of(2027, 4, 11), 1));
    }
}
