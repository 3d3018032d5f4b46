package se.tmeit.reminders.control;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.auth.control.Signatures;
import se.tmeit.events.entity.Visibility;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestShifts;

/** Links as the reminders have them, sent in by somebody who is not logged in. */
class RepliesIT {
    private static final ReplyLinks LINKS = links(RunningServer.SECRET_KEY);

    private final TestMember member = TestMember.with(Role.MARSHAL);
    private final Api api = Api.as(member);
    private final Api visitor = Api.visitor();
    private final TestEvent event = TestEvent.coming();

    @Test
    void oneTapSaysYesAndAnotherOneSaysNoAfterAll() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE", "note", "Om jag hinner")).then().statusCode(200);
        var token = token(LINKS, Question.COME, event, Duration.ofDays(1));

        var yes = reply(token, true);

        assertThat(yes.statusCode()).as(yes.asString()).isEqualTo(200);
        assertThat(yes.jsonPath().getMap("")).containsAllEntriesOf(Map.of("eventId", event.id().toString(), "title", event.title(), "place", "Kistan 2.0",
                "question", "COME", "yes", true, "waits", false));
        assertThat(mine()).containsEntry("answer", "GOING").containsEntry("note", "Om jag hinner");
        reply(token, false).then().statusCode(200);
        assertThat(mine()).containsEntry("answer", "NOT_GOING");
    }

    @Test
    void whoSaysYesToAFullEventWaits() {
        event.set("capacity", 1);
        Api.as(TestMember.with(Role.MARSHAL)).put(event.path() + "/attendance/me", Map.of("answer", "GOING")).then().statusCode(200);
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);

        assertThat(reply(token(LINKS, Question.COME, event, Duration.ofDays(1)), true).jsonPath().getBoolean("waits")).isTrue();
    }

    @Test
    void workingIsForTheHoursThatWereGiven() {
        var evening = TestShifts.evening();
        var shifts = TestShifts.of(evening, 1, 3);
        shifts.answer(api, "MAYBE", 1, 2).then().statusCode(200);
        var token = token(LINKS, Question.WORK, evening, Duration.ofDays(1));

        assertThat(reply(token, true).<String>path("question")).isEqualTo("WORK");

        assertThat(work(evening)).containsEntry("answer", "YES").containsEntry("hours", List.of(shifts.hour(1).toString(), shifts.hour(2).toString()));
        reply(token, false).then().statusCode(200);
        assertThat(work(evening)).containsEntry("answer", "NO");
        reply(token, true).then().statusCode(200);
        assertThat(work(evening)).as("its hours went with the no").containsEntry("answer", "YES").containsEntry("hoursUnknown", true);
    }

    @Test
    void workThatNobodyNeedsAnyMoreIsRefused() {
        var evening = TestShifts.evening();
        var shifts = TestShifts.of(evening, 1, 2);
        shifts.answer(api, "MAYBE", 0, 1).then().statusCode(200);
        shifts.answer(Api.as(TestMember.with(Role.MARSHAL)), "YES", 0, 1).then().statusCode(200);

        assertRefused(reply(token(LINKS, Question.WORK, evening, Duration.ofDays(1)), true), ProblemType.SHIFT_FULL);
        assertThat(work(evening)).containsEntry("answer", "MAYBE");
    }

    @Test
    void linkAnswersNoOtherQuestion() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);

        assertRefused(reply(token(LINKS, Question.WORK, event, Duration.ofDays(1)), true), ProblemType.NOT_FOUND);
        assertThat(mine()).containsEntry("answer", "MAYBE");
    }

    @Test
    void linkOfAnotherKeyOrOutOfTimeOrOfSomebodyWhoLeftIsDead() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);
        var other = links("b3RoZXJzIHNpZ24gd2l0aCBhbm90aGVyIGtleS4uLi4=");

        assertRefused(reply(token(other, Question.COME, event, Duration.ofDays(1)), true), ProblemType.LINK_DEAD);
        assertRefused(reply(token(LINKS, Question.COME, event, Duration.ofSeconds(-1)), true), ProblemType.LINK_DEAD);
        assertRefused(reply("", true), ProblemType.LINK_DEAD);
        assertRefused(reply("not+one/of=ours", true), ProblemType.LINK_DEAD);
        assertThat(mine()).containsEntry("answer", "MAYBE");
        member.set("role", "EXPRAO");
        assertRefused(reply(token(LINKS, Question.COME, event, Duration.ofDays(1)), true), ProblemType.LINK_DEAD);
    }

    @Test
    void linkOpensNoEventThatItsMemberMayNotOpen() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);
        event.openTo(Visibility.ELECTED);
        member.set("role", "PRAO");

        assertRefused(reply(token(LINKS, Question.COME, event, Duration.ofDays(1)), true), ProblemType.NOT_FOUND);
    }

    @Test
    void nothingIsAnsweredOnceSignUpIsClosedOrTheEventCalledOff() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);
        var token = token(LINKS, Question.COME, event, Duration.ofDays(1));
        event.set("cancelled_at", Timestamp.from(Instant.now())).set("cancel_reason", "Storm");
        assertRefused(reply(token, true), ProblemType.EVENT_CANCELLED);
        event.set("cancelled_at", null).set("cancel_reason", null).set("sign_up_deadline", Timestamp.from(Instant.now().minusSeconds(60)));
        assertRefused(reply(token, true), ProblemType.ATTENDANCE_CLOSED);
    }

    @Test
    void linkLogsNobodyIn() {
        api.put(event.path() + "/attendance/me", Map.of("answer", "MAYBE")).then().statusCode(200);

        assertThat(reply(token(LINKS, Question.COME, event, Duration.ofDays(1)), true).cookies()).isEmpty();
        assertRefused(visitor.get("/me/events"), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void requestWithoutTokenOrAnswerIsInvalid() {
        assertRefused(visitor.post("/replies", Map.of("token", "x")), ProblemType.VALIDATION);
        assertRefused(visitor.post("/replies", Map.of("yes", true)), ProblemType.VALIDATION);
        assertRefused(visitor.post("/replies", Map.of("yes", true, "token", "x".repeat(201))), ProblemType.VALIDATION);
    }

    @Test
    void memberChoosesWhatToBeRemindedOf() {
        assertThat(api.get("/me/reminders").jsonPath().getList("wanted", String.class))
                .containsExactlyInAnyOrder("SHIFT", "UNDERSTAFFED", "MAY_COME", "MAY_WORK");

        api.put("/me/reminders", Map.of("wanted", List.of("SHIFT", "MAY_WORK"))).then().statusCode(200);
        assertThat(api.get("/me/reminders").jsonPath().getList("wanted", String.class)).containsExactlyInAnyOrder("SHIFT", "MAY_WORK");

        assertThat(api.put("/me/reminders", Map.of("wanted", List.of())).jsonPath().getList("wanted")).isEmpty();
        assertThat(Api.as(TestMember.with(Role.PRAO)).get("/me/reminders").jsonPath().getList("wanted")).as("somebody else's").hasSize(4);
        var unknown = new HashMap<String, Object>();
        unknown.put("wanted", List.of("BIRTHDAYS"));
        assertThat(api.put("/me/reminders", unknown).statusCode()).isEqualTo(400);
    }

    private Response reply(String token, boolean yes) {
        return visitor.post("/replies", Map.of("token", token, "yes", yes));
    }

    private Map<String, Object> mine() {
        return api.get(event.path() + "/attendance").jsonPath().getMap("mine");
    }

    private Map<String, Object> work(TestEvent evening) {
        return api.get(evening.path() + "/staffing").jsonPath().getMap("mine");
    }

    private String token(ReplyLinks signed, Question question, TestEvent about, Duration life) {
        return signed.of(question, about.id(), member.id(), Instant.now().plus(life)).get("yes").replaceFirst(".*#", "");
    }

    private static ReplyLinks links(String key) {
        return new ReplyLinks(Clock.systemUTC(), new Signatures(Optional.of(List.of(key))), new PublicAddress(URI.create("https://tmeit.se")));
    }
}
