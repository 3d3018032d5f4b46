package se.tmeit.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final MovedClock clock = new MovedClock();
    private Marks marks;

    @BeforeEach
    void waitAWhile() {
        marks = new Marks(clock);
        clock.pass(Marks.READ_WITHIN.plusSeconds(1));
    }

    @Test
    void browserThatStandsWhereTheEventStandsMissedNothing() {
        var before = marks.mark(EVENT);
        var after = marks.changed(EVENT);

        assertThat(marks.mayHaveMissed(EVENT, before)).isTrue();
        assertThat(marks.mayHaveMissed(EVENT, after)).isFalse();
    }

    @Test
    void changeOfOneEventLeavesTheOthers() {
        var other = marks.mark(OTHER);

        marks.changed(EVENT);

        assertThat(marks.mayHaveMissed(OTHER, other)).isFalse();
    }

    @Test
    void markOfAnotherServerTellsNothing() {
        assertThat(marks.mayHaveMissed(EVENT, new Marks(clock).mark(EVENT))).isTrue();
    }

    @Test
    void whateverMayHaveBeenLostEveryoneMayHaveMissedIt() {
        var changed = marks.changed(EVENT);
        var untouched = marks.mark(OTHER);

        marks.renew();

        assertThat(marks.mayHaveMissed(EVENT, changed)).isTrue();
        assertThat(marks.mayHaveMissed(OTHER, untouched)).isTrue();
    }

    @Test
    void firstStreamOfAPageMayHaveMissedWhatChangedWhileItWasRead() {
        assertThat(marks.mayHaveMissed(EVENT, null)).isFalse();

        marks.changed(EVENT);

        assertThat(marks.mayHaveMissed(EVENT, null)).isTrue();
        clock.pass(Marks.READ_WITHIN.plusSeconds(1));
        assertThat(marks.mayHaveMissed(EVENT, null)).isFalse();
    }

    @Test
    void whoeverKeptAMarkForTooManyChangesIsToldToReadAnew() {
        var first = marks.mark(EVENT);
        marks.changed(EVENT);
        for (var i = 0; i < 6000; i++) {
            marks.changed(UUID.randomUUID());
        }

        assertThat(marks.mayHaveMissed(EVENT, first)).isTrue();
    }

    /** A clock that a test moves. */
    static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
