package se.tmeit.shifts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import io.restassured.response.Response;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestShifts;
import se.tmeit.time.ClubTime;

class StaffingIT {
    private static final TestMember MARSHAL = TestMember.with(Role.MARSHAL);
    private static Api marshal;

    private final TestEvent event = TestShifts.evening().madeBy(MARSHAL);
    private final LocalDate day = LocalDate.ofInstant(event.startsAt(), ClubTime.ZONE);

    @BeforeAll
    static void logIn() {
        marshal = Api.as(MARSHAL);
    }

    /** With all courses, of which the permit expires on this day. */
    private static TestMember trained(LocalDate permitExpires) {
        var member = TestMember.with(Role.MARSHAL);
        for (var course : List.of("stad", "fest", "permit")) {
            member.set(course + "_received_on", Date.valueOf("2020-01-01"));
        }
        return member.set("permit_expires_on", Date.valueOf(permitExpires));
    }

    @Test
    void organiserSaysWhatIsNeededAndReadsItBackAsStretches() {
        var shifts = TestShifts.none(event);

        var response = shifts.plan(marshal, List.of(shifts.need("BAR", 0, 2, 3), shifts.need("BAR", 2, 4, 2), shifts.need("DOOR", 0, 1, 1)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<List<String>>path("needs.job")).containsExactly("BAR", "BAR", "DOOR");
        assertThat(response.<List<Integer>>path("needs.needed")).containsExactly(3, 2, 1);
        assertThat(response.<String>path("usual.from")).isEqualTo(shifts.hour(0).toString());
        assertThat(response.<String>path("usual.until")).isEqualTo(shifts.hour(10).toString());
        assertThat(response.<String>path("night.from")).isEqualTo(shifts.hour(-9).toString());
        assertThat(response.<String>path("night.until")).isEqualTo(shifts.hour(12).toString());
    }

    @Test
    void needsThatMakeNoSenseAreRefused() {
        var shifts = TestShifts.none(event);

        assertInvalid(shifts.plan(marshal, List.of(shifts.need("BAR", 11, 13, 1))), "needs.until");
        assertInvalid(shifts.plan(marshal, List.of(shifts.need("BAR", 2, 1, 1))), "needs.until");
        assertInvalid(shifts.plan(marshal, List.of(shifts.need("BAR", 0, 2, 1), shifts.need("BAR", 1, 3, 1))), "needs.from");
        assertInvalid(shifts.plan(marshal, List.of(shifts.need("BAR", 0, 2, 0))), "needs.needed");
        assertThat(shifts.plan(marshal, List.of(Map.of("job", "JUGGLER"))).statusCode()).isEqualTo(400);
    }

    @Test
    void changeOfNeedsThatSomebodyElseChangedMeanwhileIsRefused() {
        var path = event.path() + "/staffing-needs";
        var etag = marshal.get(path).header("ETag");
        TestShifts.of(event, 2, 2);

        assertRefused(marshal.putMatching(path, "{\"needs\": []}", etag), ProblemType.CHANGED_MEANWHILE);
        assertRefused(marshal.putMatching(path, "{\"needs\": []}", null), ProblemType.IF_MATCH_MISSING);
    }

    @Test
    void strangerToTheEventSeesItsStaffingButNeitherItsNeedsNorWhomToAsk() {
        var shifts = TestShifts.of(event, 1, 1);
        var stranger = Api.as(TestMember.with(Role.MARSHAL));

        assertThat(shifts.staffing(stranger).statusCode()).isEqualTo(200);
        assertRefused(stranger.get(event.path() + "/staffing-needs"), ProblemType.FORBIDDEN);
        assertRefused(shifts.plan(stranger, List.of()), ProblemType.FORBIDDEN);
        assertRefused(stranger.get(event.path() + "/staffing/candidates"), ProblemType.FORBIDDEN);
    }

    @Test
    void whoMayNotOpenTheEventSeesNothingOfItsStaffing() {
        var shifts = TestShifts.of(event.openTo(Visibility.ELECTED), 1, 1);
        var prao = Api.as(TestMember.with(Role.PRAO));

        assertRefused(shifts.staffing(prao), ProblemType.NOT_FOUND);
        assertRefused(shifts.answer(prao, "MAYBE", 0), ProblemType.NOT_FOUND);
    }

    @Test
    void visitorSeesNothingOfTheStaffingOfAPublicEvent() {
        TestShifts.of(event.openTo(Visibility.PUBLIC), 1, 1);
        var list = "/events?from=" + day + "&until=" + day.plusDays(1) + "&limit=200";

        assertRefused(TestShifts.none(event).staffing(Api.visitor()), ProblemType.NOT_LOGGED_IN);
        assertThat(Api.visitor().get(list).<List<Object>>path("items.findAll { it.id == '" + event.id() + "' }.staffing")).containsOnlyNulls();
        assertThat(marshal.get(list).<List<Integer>>path("items.findAll { it.id == '" + event.id() + "' }.staffing.missing")).containsExactly(1);
    }

    @Test
    void eventTurnsGreenWhenNobodyIsMissingAndEveryCourseIsThere() {
        var shifts = TestShifts.of(event, 2, 2);
        shifts.answer(marshal, "YES", 0, 1);
        var full = shifts.answer(Api.as(trained(day)), "YES", 0, 1);

        assertThat(full.<Integer>path("missing")).isZero();
        assertThat(full.<Boolean>path("green")).isTrue();
        assertThat(full.<List<Object>>path("uncovered")).isEmpty();
    }

    @Test
    void permitThatExpiredBeforeTheEventCoversNothing() {
        var shifts = TestShifts.of(event, 1, 2);

        var full = shifts.answer(Api.as(trained(day.minusDays(1))), "YES", 0, 1);

        assertThat(full.<Integer>path("missing")).isZero();
        assertThat(full.<Boolean>path("green")).isFalse();
        assertThat(full.<List<String>>path("uncovered.course")).containsExactly("PERMIT");
        assertThat(full.<String>path("uncovered[0].until")).isEqualTo(shifts.hour(2).toString());
    }

    @Test
    void listSaysThatAnEventIsGreenAndNotAnyMoreWhenAPermitIsTakenBack() {
        var shifts = TestShifts.of(event, 1, 1);
        var member = trained(day);
        shifts.answer(Api.as(member), "YES", 0);
        var list = "/events?from=" + day + "&until=" + day.plusDays(1) + "&limit=200";
        var green = "items.find { it.id == '" + event.id() + "' }.staffing.green";
        assertThat(marshal.get(list).<Boolean>path(green)).isTrue();

        member.set("stad_received_on", null);

        assertThat(marshal.get(list).<Boolean>path(green)).isFalse();
    }

    @Test
    void stretchesSayWhoIsMissingWhen() {
        var shifts = TestShifts.of(event, 2, 3);

        var response = shifts.answer(marshal, "YES", 0);

        assertThat(response.<List<Map<String, Object>>>path("gaps")).containsExactly(
                Map.of("job", "BAR", "from", shifts.hour(0).toString(), "until", shifts.hour(1).toString(), "missing", 1),
                Map.of("job", "BAR", "from", shifts.hour(1).toString(), "until", shifts.hour(3).toString(), "missing", 2));
    }

    @Test
    void thoseAreAskedFirstWhoWorkedLeastLately() {
        TestShifts.of(event, 1, 1);
        var often = TestMember.with(Role.MARSHAL);
        TestShifts.worked(often, day.minusDays(3));
        TestShifts.worked(often, day.minusDays(9));

        var candidates = candidates();

        assertThat(candidates.<List<Integer>>path("items.nights")).isNotEmpty().isSorted().hasSizeLessThanOrEqualTo(20);
        var place = ids(candidates).indexOf(often.id().toString());
        if (place >= 0) {
            assertThat(candidates.<Integer>path("items[" + place + "].nights")).isEqualTo(2);
            assertThat(candidates.<String>path("items[" + place + "].lastWorkedOn")).isEqualTo(day.minusDays(3).toString());
        }
    }

    @Test
    void nobodyIsAskedWhoAnsweredWorksElsewhereOrMayNotOpenTheEvent() {
        var shifts = TestShifts.of(event.openTo(Visibility.ELECTED), 3, 1);
        var answered = trained(day);
        shifts.answer(Api.as(answered), "NO");
        var busy = trained(day);
        TestShifts.of(TestEvent.at(event.startsAt()), 1, 1).answer(Api.as(busy), "YES", 0);
        var prao = TestMember.with(Role.PRAO);
        var free = trained(day);

        var ids = ids(candidates());

        // Who covers what is lacking comes first among those who never worked.
        assertThat(ids).contains(free.id().toString());
        assertThat(ids).doesNotContain(answered.id().toString(), busy.id().toString(), prao.id().toString());
        assertThat(candidates().<List<String>>path("items.find { it.member.id == '" + free.id() + "' }.covers")).containsExactly("STAD", "FEST", "PERMIT");
    }

    @Test
    void nobodyIsAskedWhenNobodyIsNeeded() {
        assertThat(ids(candidates())).isEmpty();
    }

    private Response candidates() {
        return marshal.get(event.path() + "/staffing/candidates");
    }

    private static List<String> ids(Response candidates) {
        return candidates.path("items.member.id");
    }
}
