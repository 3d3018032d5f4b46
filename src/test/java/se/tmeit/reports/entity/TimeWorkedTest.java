package se.tmeit.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWorkedTest {
    @ParameterizedTest
    @CsvSource({"0, UNDER_2H", "1, UNDER_2H", "2, H4", "5, H4", "6, H6", "7, H6", "8, H8", "9, H8", "10, OVER_10H", "21, OVER_10H"})
    void hoursBecomeTheNearestTime(long hours, TimeWorked time) {
        assertThat(TimeWorked.ofHours(hours)).isEqualTo(time);
    }
}
