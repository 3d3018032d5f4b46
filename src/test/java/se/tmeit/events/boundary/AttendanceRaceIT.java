package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.RunningServer;
import se.tmeit.support.ServerProcess;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** Everybody presses the same button at the same moment, half of them at another server of the site. */
class AttendanceRaceIT {
    private static final int MEMBERS = 200;
    private static final int PLACES = 20;
    private static final List<TestMember> CROWD = new ArrayList<>();
    private static final List<Api> BROWSERS = new ArrayList<>();
    private static ServerProcess other;

    private final TestEvent event = TestEvent.coming().set("capacity", PLACES);

    @BeforeAll
    static void gather() throws Exception {
        other = RunningServer.get().startAnother("http-tests-other");
        IntStream.range(0, MEMBERS).forEach(i -> CROWD.add(TestMember.with(Role.MARSHAL)));
        // As many as may log in at a time.
        var threads = Executors.newFixedThreadPool(4);
        try {
            var logIns = CROWD.stream().map(member -> (Callable<Api>) () -> Api.as(member)).toList();
            for (var logIn : threads.invokeAll(logIns)) {
                BROWSERS.add(BROWSERS.size() % 2 == 0 ? logIn.get() : logIn.get().at(other.baseUri()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @AfterAll
    static void stop() {
        other.stop();
    }

    private Response answer(Api api, String answer) {
        return api.put(event.path() + "/attendance/me", Map.of("answer", answer));
    }

    private List<Response> allAnswer(List<Api> browsers, String answer) throws Exception {
        return AtOnce.send(browsers.stream().map(api -> (Callable<Response>) () -> answer(api, answer)).toList());
    }

    private List<String> ids(String list) {
        return BROWSERS.get(0).get(event.path() + "/attendance").path(list + ".member.id");
    }

    private List<String> inOrderOfSignUp() {
        return Sql.texts("select member_id from attendance where event_id = ? and answer = 'GOING' order by going_since, member_id", event.id());
    }

    private List<String> toldOfAPlace() {
        return Sql.texts("select member_id from outbox_mail where template = 'place-is-free' and text_body like ?", "%" + event.title() + "%");
    }

    @Test
    void lastPlacesGoToTheFirstAndAllOthersWaitInOrder() throws Exception {
        var answers = allAnswer(BROWSERS, "GOING");

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        var order = inOrderOfSignUp();
        assertThat(order).hasSize(MEMBERS).containsExactlyInAnyOrderElementsOf(CROWD.stream().map(member -> member.id().toString()).toList());
        assertThat(ids("going")).isEqualTo(order.subList(0, PLACES));
        assertThat(ids("waiting")).isEqualTo(order.subList(PLACES, MEMBERS));
        assertThat(answers.stream().filter(answer -> answer.path("mine.placeInLine") == null)).as("told in their answer that they have a place").hasSize(PLACES);
        assertThat(answers.stream().map(answer -> answer.<Integer>path("mine.placeInLine")).filter(place -> place != null).sorted())
                .as("told in their answer that they wait").isEqualTo(IntStream.rangeClosed(1, MEMBERS - PLACES).boxed().toList());
        assertThat(toldOfAPlace()).isEmpty();
    }

    @Test
    void placesGivenBackAtOnceGoToExactlyAsManyAndEachIsToldOnce() throws Exception {
        allAnswer(BROWSERS.subList(0, 60), "GOING");
        var order = inOrderOfSignUp();
        var leaving = IntStream.range(0, MEMBERS).filter(i -> order.subList(0, PLACES).contains(CROWD.get(i).id().toString()))
                .mapToObj(BROWSERS::get).toList();

        var answers = allAnswer(leaving, "NOT_GOING");

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(ids("going")).isEqualTo(order.subList(PLACES, 2 * PLACES));
        assertThat(ids("waiting")).isEqualTo(order.subList(2 * PLACES, 60));
        assertThat(toldOfAPlace()).containsExactlyInAnyOrderElementsOf(order.subList(PLACES, 2 * PLACES));
    }
}
