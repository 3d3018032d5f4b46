package se.tmeit.support;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.tmeit.support.TestMember.Sql;

/** Who said what to working at an event, straight in the database. */
public final class TestCrew {
    /** Nobody works twice in one hour: the hours of each answer are on a day of their own. */
    private static final AtomicInteger DAY = new AtomicInteger();

    private TestCrew() {
    }

    /** @param hours how many; 0 for somebody who does not know which */
    public static void answer(TestEvent event, TestMember member, String answer, int hours) {
        Sql.run("insert into staffing (event_id, night) values (?, '2026-01-01') on conflict do nothing", event.id());
        Sql.run("insert into worker (event_id, member_id, answer, hours_unknown, answered_at) values (?, ?, ?, ?, clock_timestamp())",
                event.id(), member.id(), answer, hours == 0);
        var day = Instant.EPOCH.plus(Duration.ofDays(DAY.incrementAndGet()));
        for (var hour = 0; hour < hours; hour++) {
            Sql.run("insert into work_hour (id, event_id, member_id, hour, sure) values (?, ?, ?, ?, ?)", UUID.randomUUID(), event.id(), member.id(),
                    Timestamp.from(day.plus(Duration.ofHours(hour))), answer.equals("YES"));
        }
    }
}
