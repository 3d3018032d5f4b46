package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.tmeit.access.Role;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.time.ClubTime;

/** What an event of a test needs, and the answers to it. An event's first hour is the one in which it begins. */
public final class TestShifts {
    private static final Api MASTER = Api.as(TestMember.with(Role.MASTER));

    /** A winter far away: no change of the clocks is near, and each test has an evening to itself. */
    private static final LocalDate FIRST_EVENING = LocalDate.parse("2070-01-02");
    private static final AtomicInteger EVENINGS = new AtomicInteger();

    private final TestEvent event;

    private TestShifts(TestEvent event) {
        this.event = event;
    }

    /** An event from 17:00, on an evening that no other has. */
    public static TestEvent evening() {
        return TestEvent.at(FIRST_EVENING.plusDays(EVENINGS.getAndIncrement()).atTime(17, 0).atZone(ClubTime.ZONE).toInstant());
    }

    /** Needs so many in the bar during its first hours. */
    public static TestShifts of(TestEvent event, int needed, int hours) {
        var shifts = new TestShifts(event);
        var response = shifts.plan(MASTER, List.of(shifts.need("BAR", 0, hours, needed)));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return shifts;
    }

    public static TestShifts none(TestEvent event) {
        return new TestShifts(event);
    }

    public Instant hour(int number) {
        return event.startsAt().plus(Duration.ofHours(number));
    }

    public Map<String, Object> need(String job, int from, int until, int needed) {
        return Map.of("job", job, "from", hour(from).toString(), "until", hour(until).toString(), "needed", needed);
    }

    /** With the ETag of what is there now. */
    public Response plan(Api api, List<Map<String, Object>> needs) {
        var path = event.path() + "/staffing-needs";
        return api.putMatching(path, Map.of("needs", needs), MASTER.get(path).header("ETag"));
    }

    /** No hours stand for that they are not known. */
    public Map<String, Object> body(String answer, Integer... hours) {
        var body = new HashMap<String, Object>(Map.of("answer", answer));
        if (hours.length > 0) {
            body.put("hours", Arrays.stream(hours).map(number -> hour(number).toString()).toList());
        } else if (!answer.equals("NO")) {
            body.put("hoursUnknown", true);
        }
        return body;
    }

    public Response answer(Api api, String answer, Integer... hours) {
        return api.put(event.path() + "/work/me", body(answer, hours));
    }

    public Response add(Api api, TestMember worker, Integer... hours) {
        var body = body("YES", hours);
        body.remove("answer");
        return api.put(event.path() + "/work/" + worker.id(), body);
    }

    public Response staffing(Api api) {
        return api.get(event.path() + "/staffing");
    }

    /** Somebody who worked at an event of its own, straight in the database. */
    public static void worked(TestMember member, LocalDate night) {
        var event = TestEvent.past();
        Sql.run("insert into staffing (event_id, night) values (?, ?)", event.id(), Date.valueOf(night));
        Sql.run("insert into worker (event_id, member_id, answer, hours_unknown, answered_at) values (?, ?, 'YES', true, now())", event.id(), member.id());
    }
}
