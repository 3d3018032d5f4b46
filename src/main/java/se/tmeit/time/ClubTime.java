package se.tmeit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The club's days are Stockholm's days, wherever the server stands. */
public final class ClubTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private ClubTime() {
    }

    public static LocalDate orToday(LocalDate day, Clock clock) {
        return day == null ? today(clock) : day;
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Gives every use case its clock. */
    @ApplicationScoped
    public static class Clocks {
        /** In microseconds, as the database keeps them: what was stored reads back equal. */
        @Produces
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
        }
    }
}
