package se.tmeit.demo;

import java.time.LocalDate;
import se.tmeit.access.Role;

/** @param to the day on which the next role began, or null for the current one */
record RolePeriod(Role role, LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
