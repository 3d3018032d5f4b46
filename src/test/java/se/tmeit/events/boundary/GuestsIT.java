package se.tmeit.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** What guests of gasques and trips give, who sees it, and how long. */
class GuestsIT {
    private static final TestMember ORGANISER = TestMember.with(Role.MARSHAL);
    private static final Map<String, Object> DATA = Map.of("bornOn", "2003-05-17", "food", "Vegan", "drink", "Alkoholfritt");

    private final TestMember guest = TestMember.named(Role.PRAO, "=Ebba", "Lilja");
    private final TestEvent gasque = TestEvent.coming().of(EventKind.GASQUE).madeBy(ORGANISER);
    private final Api api = Api.as(guest);
    private static Api organiser;

    @BeforeEach
    void comeAsGuest() {
        if (organiser == null) {
            organiser = Api.as(ORGANISER);
        }
        answer(api, gasque, "GOING");
    }

    private static void answer(Api api, TestEvent event, String answer) {
        api.put(event.path() + "/attendance/me", Map.of("answer", answer)).then().statusCode(200);
    }

    private static Response give(Api api, TestEvent event, Map<String, Object> data) {
        return api.put(event.path() + "/attendance/me/guest-data", data);
    }

    private static Response given(Api api, TestEvent event) {
        return api.get(event.path() + "/attendance/me/guest-data");
    }

    private static Map<String, Object> with(String field, Object value) {
        var data = new HashMap<>(DATA);
        data.put(field, value);
        return data;
    }

    private int rows() {
        return Sql.texts("select 1 from guest_data where event_id = ?", gasque.id()).size();
    }

    @Test
    void guestGivesWhatTheHostsMustKnowAndChangesIt() {
        give(api, gasque, DATA).then().statusCode(200);
        give(api, gasque, with("food", "Inga nötter")).then().statusCode(200);

        var mine = given(api, gasque);
        assertThat(mine.<String>path("guest.bornOn")).isEqualTo("2003-05-17");
        assertThat(mine.<String>path("guest.food")).isEqualTo("Inga nötter");
        assertThat(mine.<Boolean>path("given")).isTrue();
        assertThat(mine.<Boolean>path("remembered")).isFalse();
    }

    @Test
    void whatIsRememberedFillsTheFormOfTheNextEventUntilItIsForgotten() {
        var trip = TestEvent.coming().of(EventKind.TRIP);
        give(api, gasque, with("remember", true)).then().statusCode(200);

        assertThat(given(api, trip).<Boolean>path("given")).isFalse();
        assertThat(given(api, trip).<String>path("guest.food")).isEqualTo("Vegan");
        assertThat(api.get("/me/guest-profile").<String>path("drink")).isEqualTo("Alkoholfritt");

        assertThat(api.delete("/me/guest-profile").statusCode()).isEqualTo(204);
        assertThat(given(api, trip).<Object>path("guest")).isNull();
        assertRefused(api.get("/me/guest-profile"), ProblemType.NOT_FOUND);
        assertThat(given(api, gasque).<String>path("guest.food")).isEqualTo("Vegan");
    }

    @Test
    void nothingIsRememberedUnlessOneAsksForIt() {
        give(api, gasque, with("remember", true)).then().statusCode(200);
        give(api, gasque, DATA).then().statusCode(200);

        assertThat(Sql.texts("select 1 from guest_profile where member_id = ?", guest.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAYBE", "NOT_GOING"})
    void whoDoesNotComeAfterAllLeavesNothingBehind(String answer) {
        give(api, gasque, DATA).then().statusCode(200);

        answer(api, gasque, answer);

        assertThat(rows()).isZero();
        assertRefused(give(api, gasque, DATA), ProblemType.NO_GUEST);
    }

    @Test
    void whoIsTakenOffTheListLeavesNothingBehind() {
        give(api, gasque, DATA).then().statusCode(200);

        organiser.delete(gasque.path() + "/attendance/" + guest.id()).then().statusCode(204);

        assertThat(rows()).isZero();
    }

    @Test
    void eventThatBecomesAPubKeepsNothing() {
        give(api, gasque, DATA).then().statusCode(200);

        organiser.patch(gasque.path(), "{\"kind\": \"PUB\"}").then().statusCode(200);

        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = EventKind.class, names = {"GASQUE", "TRIP"}, mode = EnumSource.Mode.EXCLUDE)
    void otherEventsAskForNothing(EventKind kind) {
        var event = TestEvent.coming().of(kind);
        answer(api, event, "GOING");

        assertRefused(give(api, event, DATA), ProblemType.NO_GUEST);
        assertRefused(given(api, event), ProblemType.NO_GUEST);
        assertThat(api.get(event.path() + "/attendance").<Boolean>path("mine.asksGuestData")).isFalse();
        assertThat(api.get(gasque.path() + "/attendance").<Boolean>path("mine.asksGuestData")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "1899-12-31", "0003-05-17"})
    void dateOfBirthIsOne(String day) {
        assertInvalid(give(api, gasque, with("bornOn", day)), "bornOn");
    }

    @Test
    void twoDigitYearIsNoYear() {
        assertThat(give(api, gasque, with("bornOn", "03-05-17")).statusCode()).isEqualTo(400);
    }

    @Test
    void organiserSeesWhatGuestsGaveInTheOrderOfTheirSignUp() {
        var late = TestMember.with(Role.VRAQ);
        answer(Api.as(late), gasque, "GOING");
        give(api, gasque, DATA).then().statusCode(200);

        var list = organiser.get(gasque.path() + "/guest-list");

        assertThat(list.<List<String>>path("guests.member.id")).containsExactly(guest.id().toString(), late.id().toString());
        assertThat(list.<String>path("guests[0].guest.food")).isEqualTo("Vegan");
        assertThat(list.<Object>path("guests[1].guest")).isNull();
        assertThat(list.<List<?>>path("exports")).isEmpty();
    }

    @Test
    void othersSeeNothingOfIt() {
        give(api, gasque, DATA).then().statusCode(200);
        var other = Api.as(TestMember.with(Role.MARSHAL));
        answer(other, gasque, "GOING");

        assertThat(other.get(gasque.path() + "/attendance").asString()).doesNotContain("Vegan").doesNotContain("2003");
        assertThat(given(other, gasque).<Object>path("guest")).isNull();
        assertRefused(other.get(gasque.path() + "/guest-list"), ProblemType.FORBIDDEN);
        assertRefused(other.get(gasque.path() + "/guest-list.csv"), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().get(gasque.path() + "/guest-list.csv"), ProblemType.NOT_LOGGED_IN);
        gasque.openTo(Visibility.ELECTED);
        assertRefused(api.get(gasque.path() + "/guest-list.csv"), ProblemType.NOT_FOUND);
        assertRefused(given(api, gasque), ProblemType.NOT_FOUND);
        assertRefused(give(api, gasque, DATA), ProblemType.NOT_FOUND);
    }

    @Test
    void downloadIsForSpreadsheetsAndLeavesATraceOnTheEventAndInTheTrail() {
        gasque.set("capacity", 1);
        answer(Api.as(TestMember.with(Role.VRAQ)), gasque, "GOING");
        give(api, gasque, with("food", "=cmd, nötter")).then().statusCode(200);

        var csv = organiser.get(gasque.path() + "/guest-list.csv");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"guests-");
        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.asString()).isEqualTo("\uFEFFname,YYYYMMDD,food,drink\r\n'=Ebba Lilja,20030517,\"'=cmd, nötter\",Alkoholfritt\r\n");
        var exports = organiser.get(gasque.path() + "/guest-list");
        assertThat(exports.<List<String>>path("exports.by.id")).containsExactly(ORGANISER.id().toString());
        assertThat(exports.<Integer>path("exports[0].guests")).isEqualTo(1);
        assertThat(Sql.texts("select actor_id::text from audit_entry where action = 'GUEST_LIST_EXPORTED' and details::text like ?", "%" + gasque.id() + "%"))
                .containsExactly(ORGANISER.id().toString());
    }

    @Test
    void refusedDownloadLeavesNoTraceOfOne() {
        assertRefused(api.get(gasque.path() + "/guest-list.csv"), ProblemType.FORBIDDEN);

        assertThat(organiser.get(gasque.path() + "/guest-list").<List<?>>path("exports")).isEmpty();
    }
}
