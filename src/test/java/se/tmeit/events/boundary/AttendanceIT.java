package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

class AttendanceIT {
    private static final TestMember ORGANISER = TestMember.with(Role.MARSHAL);
    private static final TestMember EBBA = TestMember.with(Role.MARSHAL);
    private static final TestMember IVAR = TestMember.with(Role.VRAQ);
    private static final TestMember SIGNE = TestMember.with(Role.PRAO);
    private static Api organiser;
    private static Api ebba;
    private static Api ivar;
    private static Api signe;

    private final TestEvent event = TestEvent.coming().madeBy(ORGANISER);

    @BeforeAll
    static void logIn() {
        organiser = Api.as(ORGANISER);
        ebba = Api.as(EBBA);
        ivar = Api.as(IVAR);
        signe = Api.as(SIGNE);
    }

    private Response answer(Api api, String answer) {
        return api.put(event.path() + "/attendance/me", Map.of("answer", answer));
    }

    private Response attendance(Api api) {
        return api.get(event.path() + "/attendance");
    }

    private void allGo(Api... apis) {
        for (var api : apis) {
            answer(api, "GOING").then().statusCode(200);
        }
    }

    private List<String> ids(String list) {
        return attendance(organiser).path(list + ".member.id");
    }

    private void deadlinePassed() {
        event.set("sign_up_deadline", Timestamp.from(Instant.now().minusSeconds(60)));
    }

    private List<String> mails(TestMember member, String template) {
        return member.mails(template).stream().filter(text -> text.contains(event.title())).toList();
    }

    private static String id(TestMember member) {
        return member.id().toString();
    }

    @Test
    void memberSaysThatTheyComeAndOthersReadTheirNote() {
        ebba.put(event.path() + "/attendance/me", Map.of("answer", "GOING", "note", "Efter labben")).then().statusCode(200);
        answer(ivar, "MAYBE");
        answer(signe, "NOT_GOING");

        var seen = attendance(signe);
        assertThat(seen.<List<String>>path("going.member.id")).containsExactly(id(EBBA));
        assertThat(seen.<String>path("going[0].note")).isEqualTo("Efter labben");
        assertThat(seen.<List<String>>path("maybe.member.id")).containsExactly(id(IVAR));
        assertThat(seen.<String>path("mine.answer")).isEqualTo("NOT_GOING");
        assertThat(seen.asString()).doesNotContain("@example.org");
    }

    @Test
    void visitorGetsFiguresOfPublicEventsAndNoNames() {
        event.openTo(Visibility.PUBLIC).set("capacity", 1);
        ebba.put(event.path() + "/attendance/me", Map.of("answer", "GOING", "note", "Hemlis")).then().statusCode(200);
        allGo(ivar);

        var seen = attendance(Api.visitor());

        assertThat(seen.<Map<String, Object>>path("figures")).containsEntry("going", 1).containsEntry("waiting", 1).containsEntry("full", true)
                .containsEntry("placesLeft", 0);
        assertThat(seen.asString()).doesNotContain("Hemlis").doesNotContain(id(EBBA)).doesNotContain("mine");
    }

    @Test
    void whatOneMayNotOpenIsNotThere() {
        event.openTo(Visibility.ELECTED);

        assertRefused(attendance(signe), ProblemType.NOT_FOUND);
        assertRefused(answer(signe, "GOING"), ProblemType.NOT_FOUND);
        assertRefused(signe.delete(event.path() + "/attendance/" + SIGNE.id()), ProblemType.NOT_FOUND);
        assertRefused(attendance(Api.visitor()), ProblemType.NOT_FOUND);
    }

    @Test
    void sameAnswerSentTwiceKeepsTheTurnAndAnotherLosesIt() {
        event.set("capacity", 1);
        allGo(ebba, ivar, signe);

        allGo(ivar);
        assertThat(ids("waiting")).containsExactly(id(IVAR), id(SIGNE));

        answer(ivar, "MAYBE");
        allGo(ivar);
        assertThat(ids("waiting")).containsExactly(id(SIGNE), id(IVAR));
    }

    @Test
    void whoeverComesToAFullEventWaitsInTheirTurn() {
        event.set("capacity", 1);
        allGo(ebba);

        assertThat(answer(ivar, "GOING").<Integer>path("mine.placeInLine")).isEqualTo(1);
        assertThat(answer(signe, "GOING").<Integer>path("mine.placeInLine")).isEqualTo(2);
        assertThat(attendance(ebba).<Integer>path("mine.placeInLine")).isNull();
        assertThat(mails(IVAR, "place-waits")).as("they see it in the answer").isEmpty();
    }

    @Test
    void nextInLineGetsThePlaceThatIsGivenBackAndIsToldOnce() {
        event.set("capacity", 1);
        allGo(ebba, ivar, signe);

        answer(ebba, "NOT_GOING");
        answer(ebba, "NOT_GOING");

        assertThat(ids("going")).containsExactly(id(IVAR));
        assertThat(mails(IVAR, "place-is-free")).hasSize(1).allSatisfy(text -> assertThat(text).contains("/events/" + event.id()));
        assertThat(mails(SIGNE, "place-is-free")).isEmpty();
        assertThat(mails(EBBA, "place-is-free")).isEmpty();
    }

    @Test
    void whoLeavesTheLineFreesNoPlace() {
        event.set("capacity", 1);
        allGo(ebba, ivar, signe);

        answer(ivar, "NOT_GOING");

        assertThat(ids("waiting")).containsExactly(id(SIGNE));
        assertThat(mails(SIGNE, "place-is-free")).isEmpty();
    }

    @Test
    void moreRoomGivesExactlyTheNextInLinePlacesAndTellsThem() {
        event.set("capacity", 1);
        allGo(ebba, ivar, signe);

        organiser.patch(event.path(), "{\"capacity\": 2}").then().statusCode(200);
        organiser.patch(event.path(), "{\"place\": \"Foyer\"}").then().statusCode(200);

        assertThat(ids("going")).containsExactly(id(EBBA), id(IVAR));
        assertThat(mails(IVAR, "place-is-free")).hasSize(1);
        assertThat(mails(SIGNE, "place-is-free")).isEmpty();
        assertThat(mails(EBBA, "place-is-free")).isEmpty();
    }

    @Test
    void lessRoomKeepsEverybodyInTheirOrderAndTellsThoseWhoWaitNow() {
        event.set("capacity", 3);
        allGo(ebba, ivar, signe);

        organiser.patch(event.path(), "{\"capacity\": 1}").then().statusCode(200);

        assertThat(ids("going")).containsExactly(id(EBBA));
        assertThat(ids("waiting")).containsExactly(id(IVAR), id(SIGNE));
        assertThat(mails(IVAR, "place-waits")).hasSize(1);
        assertThat(mails(EBBA, "place-waits")).isEmpty();
    }

    @Test
    void afterTheDeadlinePlacesAreNeitherTakenNorGivenBackButTheLineMayBeLeft() {
        event.set("capacity", 1);
        allGo(ebba, ivar);
        deadlinePassed();

        assertRefused(answer(ebba, "NOT_GOING"), ProblemType.ATTENDANCE_CLOSED);
        assertRefused(answer(ebba, "MAYBE"), ProblemType.ATTENDANCE_CLOSED);
        assertRefused(answer(signe, "GOING"), ProblemType.ATTENDANCE_CLOSED);
        assertThat(attendance(ebba).<List<String>>path("mine.possible")).containsExactly("GOING");
        assertThat(attendance(signe).<List<String>>path("mine.possible")).containsExactly("MAYBE", "NOT_GOING");
        assertThat(answer(ivar, "NOT_GOING").statusCode()).isEqualTo(200);
        assertThat(ids("going")).containsExactly(id(EBBA));
    }

    @Test
    void onceItHasBegunSignUpIsClosedAlsoWithoutADeadline() {
        allGo(ebba);
        event.set("starts_at", Timestamp.from(Instant.now().minus(Duration.ofHours(1))));

        assertRefused(answer(ebba, "NOT_GOING"), ProblemType.ATTENDANCE_CLOSED);
        assertRefused(answer(ivar, "GOING"), ProblemType.ATTENDANCE_CLOSED);
    }

    @Test
    void whatIsOverTakesNoAnswers() {
        var past = TestEvent.past();

        assertRefused(ebba.put(past.path() + "/attendance/me", Map.of("answer", "MAYBE")), ProblemType.EVENT_OVER);
    }

    @Test
    void thoseWhoMeantToComeAreToldWhenItIsCalledOffAndWhenItIsOnAgain() {
        event.set("capacity", 1);
        allGo(ebba, ivar);
        answer(signe, "NOT_GOING");
        answer(organiser, "MAYBE");

        organiser.putMatching(event.path() + "/cancellation", "{\"reason\": \"Kylen är trasig.\"}", tag()).then().statusCode(200);
        assertRefused(answer(signe, "GOING"), ProblemType.EVENT_CANCELLED);
        organiser.deleteMatching(event.path() + "/cancellation", tag()).then().statusCode(200);

        for (var told : List.of(EBBA, IVAR, ORGANISER)) {
            assertThat(mails(told, "event-cancelled")).hasSize(1).allSatisfy(text -> assertThat(text).contains("Kylen är trasig."));
            assertThat(mails(told, "event-reinstated")).hasSize(1);
        }
        assertThat(mails(SIGNE, "event-cancelled")).isEmpty();
        assertThat(ids("waiting")).containsExactly(id(IVAR));
    }

    @Test
    void organiserTakesSomebodyOffTheListAndTheNextInLineMovesUp() {
        event.set("capacity", 1);
        allGo(ebba, ivar);

        assertThat(organiser.delete(event.path() + "/attendance/" + EBBA.id()).statusCode()).isEqualTo(204);

        assertThat(ids("going")).containsExactly(id(IVAR));
        assertThat(mails(EBBA, "attendee-removed")).hasSize(1);
        assertThat(mails(IVAR, "place-is-free")).hasSize(1);
        assertThat(EBBA.trail()).contains("ATTENDEE_REMOVED");
        assertRefused(organiser.delete(event.path() + "/attendance/" + EBBA.id()), ProblemType.NOT_FOUND);
    }

    @Test
    void othersTakeNobodyOffTheListThemselvesIncluded() {
        allGo(ebba);

        assertRefused(ivar.delete(event.path() + "/attendance/" + EBBA.id()), ProblemType.FORBIDDEN);
        assertRefused(ebba.delete(event.path() + "/attendance/" + EBBA.id()), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().delete(event.path() + "/attendance/" + EBBA.id()), ProblemType.NOT_LOGGED_IN);
    }

    @Test
    void whoeverMayNotOpenTheEventAnyMoreNeitherShowsNorTakesAPlace() {
        var leaver = TestMember.with(Role.MARSHAL);
        event.set("capacity", 1);
        allGo(Api.as(leaver), ivar);

        Api.as(TestMember.with(Role.MASTER)).put("/members/" + leaver.id() + "/role", Map.of("role", "EXPRAO")).then().statusCode(200);

        assertThat(ids("going")).containsExactly(id(IVAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERHAPS", ""})
    void unknownAnswerIsRefused(String answer) {
        assertThat(answer(ebba, answer).statusCode()).isEqualTo(400);
    }

    @Test
    void noteIsOneLineOfModestLength() {
        var noted = new HashMap<String, Object>(Map.of("answer", "GOING", "note", "x".repeat(201)));
        assertInvalid(ebba.put(event.path() + "/attendance/me", noted), "note");
        noted.put("note", "två\nrader");
        assertInvalid(ebba.put(event.path() + "/attendance/me", noted), "note");
    }

    private String tag() {
        return organiser.get(event.path()).header("ETag");
    }
}
