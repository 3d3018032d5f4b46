package se.tmeit.demo;

import java.time.LocalDate;
import java.time.Month;

/** A half year of studies, numbered so that the next one has the next number. */
record Term(int number) {
    static Term at(LocalDate day) {
        return new Term(day.getYear() * 2 + (day.getMonthValue() >= Month.JULY.getValue() ? 1 : 0));
    }

    Term minus(int terms) {
        return new Term(number - terms);
    }

    Term plus(int terms) {
        return new Term(number + terms);
    }

    boolean isAutumn() {
        return number % 2 == 1;
    }

    /** The year of study it belongs to, called by the year in which that began. */
    int boardYear() {
        return isAutumn() ? year() : year() - 1;
    }

    LocalDate start() {
        return isAutumn() ? LocalDate.of(year(), Month.AUGUST, 24) : LocalDate.of(year(), Month.JANUARY, 15);
    }

    LocalDate end() {
        return plus(1).start().minusDays(1);
    }

    private int year() {
        return Math.floorDiv(number, 2);
    }
}
