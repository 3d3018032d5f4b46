package se.tmeit.shifts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestShifts;
import se.tmeit.time.ClubTime;

class WorkIT {
    private static final TestMember MARSHAL = TestMember.with(Role.MARSHAL);
    private static final TestMember OTHER = TestMember.with(Role.PRAO);
    private static Api marshal;
    private static Api other;

    private final TestEvent event = TestShifts.evening();

    @BeforeAll
    static void logIn() {
        marshal = Api.as(MARSHAL);
        other = Api.as(OTHER);
    }

    private TestEvent sameEvening() {
        return TestEvent.at(event.startsAt());
    }

    private static void assertAnswered(TestShifts shifts, TestMember member, String answer) {
        assertThat(shifts.staffing(marshal).<List<String>>path("workers.findAll { it.member.id == '" + member.id() + "' }.answer")).containsExactly(answer);
    }

    @Test
    void yesTakesAPlaceInEachOfItsHours() {
        var shifts = TestShifts.of(event, 1, 3);

        var response = shifts.answer(marshal, "YES", 0, 1);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("mine.answer")).isEqualTo("YES");
        assertThat(response.<List<Integer>>path("jobs[0].cells.have")).containsExactly(1, 1, 0);
        assertThat(response.<List<Integer>>path("jobs[0].cells.missing")).containsExactly(0, 0, 1);
    }

    @Test
    void yesBeyondTheNeedIsRefusedAndTheHoursAreNamed() {
        var shifts = TestShifts.of(event, 1, 2);
        shifts.answer(other, "YES", 1);

        var response = shifts.answer(marshal, "YES", 0, 1);

        assertRefused(response, ProblemType.SHIFT_FULL);
        assertThat(response.<String>path("violations[0].message")).contains("18:00").doesNotContain("17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAYBE", "NO"})
    void maybeAndNoAreTakenWhenNobodyIsNeeded(String answer) {
        var shifts = TestShifts.of(event, 1, 1);
        shifts.answer(other, "YES", 0);

        var response = answer.equals("NO") ? shifts.answer(marshal, answer) : shifts.answer(marshal, answer, 0);

        assertThat(response.<String>path("mine.answer")).isEqualTo(answer);
    }

    @Test
    void whoHadAYesKeepsItWhenTheNeedShrinks() {
        var shifts = TestShifts.of(event, 2, 1);
        shifts.answer(other, "YES", 0);
        shifts.answer(marshal, "YES", 0);
        shifts.plan(Api.as(TestMember.with(Role.MASTER)), List.of(shifts.need("BAR", 0, 1, 1)));

        assertThat(shifts.answer(marshal, "YES", 0).statusCode()).isEqualTo(200);
        shifts.answer(marshal, "NO");
        assertRefused(shifts.answer(marshal, "YES", 0), ProblemType.SHIFT_FULL);
    }

    @Test
    void placeThatIsGivenBackIsFree() {
        var shifts = TestShifts.of(event, 1, 1);
        shifts.answer(other, "YES", 0);

        shifts.answer(other, "MAYBE", 0);

        assertThat(shifts.answer(marshal, "YES", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void yesWithoutHoursTakesOnePlaceOfAny() {
        var shifts = TestShifts.of(event, 1, 2);

        assertThat(shifts.answer(marshal, "YES").statusCode()).isEqualTo(200);
        assertRefused(shifts.answer(other, "YES"), ProblemType.SHIFT_FULL);
        assertThat(shifts.staffing(marshal).<List<Integer>>path("jobs[0].cells.maybe")).containsExactly(1, 1);
    }

    @Test
    void yesToTwoEventsInTheSameHourIsRefused() {
        var first = TestShifts.of(event, 5, 3);
        var second = TestShifts.of(sameEvening(), 5, 3);
        first.answer(marshal, "YES", 0, 1);

        assertRefused(second.answer(marshal, "YES", 1, 2), ProblemType.SHIFT_OVERLAPS);
        assertThat(second.answer(marshal, "MAYBE", 1, 2).statusCode()).isEqualTo(200);
        assertThat(second.answer(marshal, "YES", 2).statusCode()).isEqualTo(200);
    }

    @Test
    void databaseHoldsThatNobodyIsSureOfOneHourTwice() {
        var first = TestShifts.of(event, 5, 1);
        var another = sameEvening();
        var second = TestShifts.of(another, 5, 1);
        first.answer(marshal, "YES", 0);
        second.answer(marshal, "MAYBE", 0);

        assertThat(catchThrowable(() -> Sql.run("update work_hour set sure = true where event_id = ?", another.id())))
                .hasMessageContaining("work_hour_sure_once");
    }

    @Test
    void hoursOutsideTheNightOrNoneAtAllAreInvalid() {
        var shifts = TestShifts.of(event, 1, 1);

        assertInvalid(shifts.answer(marshal, "MAYBE", 12), "hours");
        assertInvalid(marshal.put(event.path() + "/work/me", Map.of("answer", "MAYBE")), "hours");
        assertInvalid(marshal.put(event.path() + "/work/me", Map.of("answer", "MAYBE", "hoursUnknown", true, "hours", List.of(shifts.hour(0).toString()))),
                "hours");
        assertInvalid(marshal.put(event.path() + "/work/me", Map.of("answer", "YES", "hours", List.of(shifts.hour(0).plusSeconds(60).toString()))), "hours");
        assertInvalid(marshal.put(event.path() + "/work/me", Map.of("answer", "NO", "comment", "x".repeat(201))), "comment");
    }

    @Test
    void nobodyAnswersOnceTheEventIsOverOrCalledOff() {
        var past = TestEvent.past();

        assertRefused(TestShifts.none(past).answer(marshal, "MAYBE"), ProblemType.EVENT_OVER);
        assertRefused(TestShifts.none(event.set("cancelled_at", Timestamp.from(Instant.now()))).answer(marshal, "MAYBE"), ProblemType.EVENT_CANCELLED);
    }

    @Test
    void strangerToTheEventAddsAndRemovesNobody() {
        var shifts = TestShifts.of(event, 2, 1);
        shifts.answer(other, "YES", 0);

        assertRefused(shifts.add(marshal, OTHER, 0), ProblemType.FORBIDDEN);
        assertRefused(marshal.delete(event.path() + "/work/" + OTHER.id()), ProblemType.FORBIDDEN);
        assertRefused(shifts.add(other, OTHER, 0), ProblemType.FORBIDDEN);
        assertAnswered(shifts, OTHER, "YES");
    }

    @Test
    void organiserPutsSomebodyToWorkWhoIsToldOnce() {
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 2, 2);
        var worker = TestMember.with(Role.VRAQ);

        shifts.add(marshal, worker, 0);
        var again = shifts.add(marshal, worker, 0, 1);

        assertThat(again.statusCode()).isEqualTo(200);
        assertAnswered(shifts, worker, "YES");
        assertThat(worker.mails("work-added")).hasSize(1).allSatisfy(mail -> assertThat(mail).contains(event.title(), "/events/" + event.id()));
        assertThat(worker.trail()).containsOnly("WORKER_ADDED");
    }

    @Test
    void sameRulesHoldForWhomAnOrganiserAdds() {
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 1);
        shifts.answer(other, "YES", 0);

        assertRefused(shifts.add(marshal, TestMember.with(Role.MARSHAL), 0), ProblemType.SHIFT_FULL);
    }

    @Test
    void nobodyIsAddedWhoMayNotOpenTheEvent() {
        var shifts = TestShifts.of(event.madeBy(MARSHAL).openTo(Visibility.ELECTED), 1, 1);

        assertRefused(shifts.add(marshal, OTHER, 0), ProblemType.NOT_FOUND);
        assertRefused(shifts.add(marshal, TestMember.with(Role.EXPRAO), 0), ProblemType.NOT_FOUND);
    }

    @Test
    void organiserTakesSomebodyOffWhoIsTold() {
        var worker = TestMember.with(Role.PRAO);
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 1);
        shifts.answer(Api.as(worker), "YES", 0);

        var response = marshal.delete(event.path() + "/work/" + worker.id());

        assertThat(response.<List<Integer>>path("jobs[0].cells.have")).containsExactly(0);
        assertThat(worker.mails("work-removed")).hasSize(1);
        assertThat(worker.trail()).contains("WORKER_REMOVED");
    }

    @Test
    void whoIsTakenOffAsAMaybeIsNotBothered() {
        var worker = TestMember.with(Role.PRAO);
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 1);
        shifts.answer(Api.as(worker), "MAYBE", 0);

        assertThat(marshal.delete(event.path() + "/work/" + worker.id()).statusCode()).isEqualTo(200);
        assertThat(worker.mails("work-removed")).isEmpty();
    }

    @Test
    void thoseWhoSaidYesOrMaybeAreToldThatTheEventIsOffAndOnAgain() {
        var willing = TestMember.with(Role.PRAO);
        var doubtful = TestMember.with(Role.PRAO);
        var unwilling = TestMember.with(Role.PRAO);
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 1);
        shifts.answer(Api.as(willing), "YES", 0);
        shifts.answer(Api.as(doubtful), "MAYBE", 0);
        shifts.answer(Api.as(unwilling), "NO");

        marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \"Kylen är trasig.\"}", marshal.get(event.path()).header("ETag"));
        marshal.deleteMatching(event.path() + "/cancellation", marshal.get(event.path()).header("ETag"));

        for (var member : List.of(willing, doubtful)) {
            assertThat(member.mails("work-cancelled")).hasSize(1).allSatisfy(mail -> assertThat(mail).contains("Kylen är trasig."));
            assertThat(member.mails("work-on-again")).hasSize(1);
        }
        assertThat(unwilling.mails("work-cancelled")).isEmpty();
        assertAnswered(shifts, willing, "MAYBE");
    }

    @Test
    void whoWorkedAtAnEventThatIsOffIsFreeForAnother() {
        TestShifts.of(event.madeBy(MARSHAL), 1, 1).answer(marshal, "YES", 0);
        var another = TestShifts.of(sameEvening(), 1, 1);

        marshal.putMatching(event.path() + "/cancellation", "{\"reason\": \"Nej.\"}", marshal.get(event.path()).header("ETag"));

        assertThat(another.answer(marshal, "YES", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void eventThatMovesToAnotherNightTakesItsNeedsAlongAndAsksItsWorkersAnew() {
        var worker = TestMember.with(Role.PRAO);
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 2);
        shifts.answer(Api.as(worker), "YES", 1);
        var to = event.startsAt().atZone(ClubTime.ZONE).plusDays(1).toInstant();

        var moved = marshal.patch(event.path(), Map.of("startsAt", to.toString(), "endsAt", to.plus(Duration.ofHours(10)).toString()));

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        var staffing = shifts.staffing(marshal);
        assertThat(staffing.<List<String>>path("hours.from")).containsExactly(to.toString(), to.plus(1, ChronoUnit.HOURS).toString());
        assertThat(staffing.<List<Integer>>path("jobs[0].cells.maybe")).containsExactly(0, 1);
        assertAnswered(shifts, worker, "MAYBE");
        assertThat(worker.mails("work-moved")).hasSize(1);
    }

    @Test
    void eventThatBeginsLaterTheSameNightKeepsItsWorkers() {
        var shifts = TestShifts.of(event.madeBy(MARSHAL), 1, 2);
        shifts.answer(marshal, "YES", 1);

        marshal.patch(event.path(), Map.of("startsAt", shifts.hour(1).toString()));

        assertAnswered(shifts, MARSHAL, "YES");
    }

    @Test
    void nobodyCountsOnSomebodyWhoHasLeft() {
        var worker = TestMember.with(Role.PRAO);
        var shifts = TestShifts.of(event, 1, 1);
        shifts.answer(Api.as(worker), "YES", 0);
        TestShifts.worked(worker, LocalDate.parse("2020-02-01"));

        var deleted = Api.as(TestMember.with(Role.MASTER)).delete("/members/" + worker.id());

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(shifts.staffing(marshal).<Integer>path("missing")).isEqualTo(1);
        assertThat(Sql.texts("select night::text from worker join staffing using (event_id) where member_id = ?", worker.id())).containsExactly("2020-02-01");
    }
}
