package se.tmeit.shifts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.RunningServer;
import se.tmeit.support.ServerProcess;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestShifts;

/** Everybody wants the last shift at the same moment, half of them at another server of the site. */
class ShiftRaceIT {
    private static final int MEMBERS = 50;
    private static final List<Api> BROWSERS = new ArrayList<>();
    private static ServerProcess other;

    private final TestEvent event = TestShifts.evening();

    @BeforeAll
    static void gather() {
        other = RunningServer.get().startAnother("http-tests-shifts");
        for (var i = 0; i < MEMBERS; i++) {
            var browser = Api.as(TestMember.with(Role.MARSHAL));
            BROWSERS.add(i % 2 == 0 ? browser : browser.at(other.baseUri()));
        }
    }

    @AfterAll
    static void stop() {
        other.stop();
    }

    private static List<Response> allSayYes(TestShifts shifts, Integer... hours) throws Exception {
        return AtOnce.send(BROWSERS.stream().map(browser -> (Callable<Response>) () -> shifts.answer(browser, "YES", hours)).toList());
    }

    private void assertTaken(List<Response> answers, int places) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(places);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> assertRefused(answer, ProblemType.SHIFT_FULL));
        assertThat(Sql.texts("select count(*) from worker where event_id = ? and answer = 'YES'", event.id())).containsExactly(String.valueOf(places));
    }

    @Test
    void lastPlaceGoesToExactlyOne() throws Exception {
        var shifts = TestShifts.of(event, 1, 2);

        assertTaken(allSayYes(shifts, 0, 1), 1);
    }

    @Test
    void lastPlacesGoToAsManyOfThoseWhoDoNotKnowWhen() throws Exception {
        var shifts = TestShifts.of(event, 3, 2);

        assertTaken(allSayYes(shifts), 3);
    }

    /** One member, at both servers, at ten events of the same evening. */
    @Test
    void nobodyGetsTwoPlacesInOneHour() throws Exception {
        var shifts = IntStream.range(0, 10).mapToObj(i -> TestShifts.of(TestEvent.at(event.startsAt()), 5, 1)).toList();
        var member = TestMember.with(Role.MARSHAL);
        var here = Api.as(member);
        var there = here.at(other.baseUri());

        var answers = AtOnce.send(IntStream.range(0, 10).mapToObj(i ->
                (Callable<Response>) () -> shifts.get(i).answer(i % 2 == 0 ? here : there, "YES", 0)).toList());

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> assertRefused(answer, ProblemType.SHIFT_OVERLAPS));
        assertThat(Sql.texts("select count(*) from work_hour where member_id = ? and sure", member.id())).containsExactly("1");
    }
}
