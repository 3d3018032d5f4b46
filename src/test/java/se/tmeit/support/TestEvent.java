package se.tmeit.support;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;
import se.tmeit.support.TestMember.Sql;

/** An event made for one test, straight in the database: a pub for members in a week, ten hours long, unless the test says otherwise. */
public record TestEvent(UUID id, String title, Instant startsAt) {
    public static TestEvent coming() {
        return at(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7)));
    }

    public static TestEvent past() {
        return at(Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(2)));
    }

    public static TestEvent at(Instant startsAt) {
        var event = new TestEvent(UUID.randomUUID(), TestMember.uniqueWord(), startsAt);
        Sql.run("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
                values (?, 1, ?, '', 'Kistan 2.0', ?, ?, 'PUB', 'MEMBERS', 0, now(), now())""",
                event.id, event.title, Timestamp.from(startsAt), Timestamp.from(startsAt.plus(Duration.ofHours(10))));
        return event;
    }

    public TestEvent openTo(Visibility visibility) {
        return set("visibility", visibility.name());
    }

    public TestEvent of(EventKind kind) {
        return set("kind", kind.name());
    }

    public TestEvent madeBy(TestMember member) {
        return set("created_by", member.id());
    }

    /** Stores a value in one of the event's columns. */
    public TestEvent set(String column, Object value) {
        Sql.run("update event set " + column + " = ? where id = ?", value, id);
        return this;
    }

    public String path() {
        return "/events/" + id;
    }
}
