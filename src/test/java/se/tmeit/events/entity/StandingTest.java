package se.tmeit.events.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.tmeit.problem.ProblemType;

class StandingTest {
    private static final Instant START = Instant.parse("2026-12-02T16:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(10));
    private static final Instant DEADLINE = START.minus(Duration.ofDays(1));
    private static final Instant BEFORE = DEADLINE.minusSeconds(1);
    private static final Instant CLOSED = DEADLINE;

    private static EventPlan plan(Instant deadline) {
        return new EventPlan("Gasque", "", "Kistan 2.0", START, END, EventKind.GASQUE, Visibility.MEMBERS, null, null, 20, deadline);
    }

    private static String refusal(Standing standing, Answer answer, boolean cancelled, Instant at) {
        return standing.refusal(plan(DEADLINE), cancelled, answer, at).map(Enum::name).orElse("");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyAnswerIsTakenUntilTheDeadline(Standing standing) {
        for (var answer : Answer.values()) {
            assertThat(refusal(standing, answer, false, BEFORE)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, GOING, ATTENDANCE_CLOSED", "NONE, MAYBE, ''", "NONE, NOT_GOING, ''",
        "PLACE, GOING, ''", "PLACE, MAYBE, ATTENDANCE_CLOSED", "PLACE, NOT_GOING, ATTENDANCE_CLOSED",
        "WAITING, GOING, ''", "WAITING, MAYBE, ''", "WAITING, NOT_GOING, ''"})
    void placesAreNeitherTakenNorGivenBackAfterTheDeadline(Standing standing, Answer answer, String expected) {
        assertThat(refusal(standing, answer, false, CLOSED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE, GOING, EVENT_CANCELLED", "NONE, NOT_GOING, ''", "PLACE, GOING, EVENT_CANCELLED", "PLACE, NOT_GOING, ''",
        "PLACE, MAYBE, EVENT_CANCELLED", "WAITING, NOT_GOING, ''"})
    void whatIsCalledOffTakesNobodyMore(Standing standing, Answer answer, String expected) {
        assertThat(refusal(standing, answer, true, CLOSED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE, GOING, EVENT_OVER", "NONE, NOT_GOING, EVENT_OVER", "PLACE, NOT_GOING, EVENT_OVER", "WAITING, GOING, EVENT_OVER",
        "WAITING, NOT_GOING, ''"})
    void whatIsOverTakesNoAnswerButOfThoseWhoLeaveTheLine(Standing standing, Answer answer, String expected) {
        assertThat(refusal(standing, answer, false, END)).isEqualTo(expected);
    }

    @Test
    void withoutADeadlineSignUpClosesWhenItBegins() {
        assertThat(plan(null).closesAt()).isEqualTo(START);
        assertThat(Standing.PLACE.refusal(plan(null), false, Answer.NOT_GOING, START.minusSeconds(1))).isEmpty();
        assertThat(Standing.PLACE.refusal(plan(null), false, Answer.NOT_GOING, START)).isEqualTo(Optional.of(ProblemType.ATTENDANCE_CLOSED));
    }

    @Test
    void deadlineAfterTheBeginningIsTheBeginning() {
        assertThat(plan(START.plusSeconds(60)).closesAt()).isEqualTo(START);
    }
}
