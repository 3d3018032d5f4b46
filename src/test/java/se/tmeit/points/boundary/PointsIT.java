package se.tmeit.points.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;
import static se.tmeit.support.TestReport.file;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

class PointsIT {
    private static Api master;
    private static Api prao;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
        prao = Api.as(TestMember.with(Role.PRAO));
    }

    static Response points(TestMember member) {
        return prao.get("/members/" + member.id() + "/points");
    }

    static int total(TestMember member) {
        return points(member).path("total");
    }

    static void give(TestMember member, int amount) {
        assertThat(master.post("/members/" + member.id() + "/points", Map.of("amount", amount, "reason", "Lagade kylen")).statusCode()).isEqualTo(201);
    }

    @Test
    void everyEventWorkedIsWorthAHundredPointsAndSaysWhichItWas() {
        var ebba = TestMember.with(Role.MARSHAL);
        var first = TestEvent.past();
        var second = TestEvent.past();

        file(master, first, ebba);
        file(master, second, ebba);

        var points = points(ebba);
        assertThat(points.<Integer>path("total")).isEqualTo(200);
        assertThat(points.<List<String>>path("items.event.title")).containsExactly(second.title(), first.title());
        assertThat(points.<String>path("league.league")).isEqualTo("WOOD");
        assertThat(points.<Integer>path("nextLeague.from")).isEqualTo(500);
    }

    @Test
    void nothingIsALeagueBelowAHundred() {
        var ebba = TestMember.with(Role.MARSHAL);
        give(ebba, 99);

        var points = points(ebba);

        assertThat(points.<Object>path("league")).isNull();
        assertThat(points.<String>path("nextLeague.league")).isEqualTo("WOOD");
    }

    @Test
    void correctedReportCountersWhatWasBooked() {
        var ebba = TestMember.with(Role.MARSHAL);
        var olle = TestMember.with(Role.MARSHAL);
        var event = TestEvent.past();

        file(master, event, ebba);
        file(master, event, olle);

        assertThat(points(ebba).<List<Integer>>path("items.amount")).containsExactly(-100, 100);
        assertThat(points(ebba).<List<Boolean>>path("items.correction")).containsExactly(true, false);
        assertThat(total(ebba)).isZero();
        assertThat(total(olle)).isEqualTo(100);
    }

    @Test
    void totalsAreRightAfterEveryOfManyCorrections() {
        var random = new Random(4);
        var members = List.of(TestMember.with(Role.MARSHAL), TestMember.with(Role.MARSHAL), TestMember.with(Role.PRAO));
        var events = List.of(TestEvent.past(), TestEvent.past());
        var worked = new HashMap<TestEvent, Set<TestMember>>();

        for (var step = 0; step < 25; step++) {
            var event = events.get(random.nextInt(events.size()));
            var workers = new HashSet<TestMember>();
            members.stream().filter(member -> random.nextBoolean()).forEach(workers::add);
            worked.put(event, workers);
            assertThat(file(master, event, workers.toArray(TestMember[]::new)).statusCode()).isEqualTo(200);

            for (var member : members) {
                assertThat(total(member)).isEqualTo(100 * (int) worked.values().stream().filter(there -> there.contains(member)).count());
            }
        }
    }

    @Test
    void pointsOfADeletedEventStay() {
        var ebba = TestMember.with(Role.MARSHAL);
        var event = TestEvent.past();
        file(master, event, ebba);

        assertThat(master.delete(event.path()).statusCode()).isEqualTo(204);

        assertThat(total(ebba)).isEqualTo(100);
        assertThat(points(ebba).<List<Object>>path("items.event")).containsOnlyNulls();
    }

    @Test
    void nameOfAnEventThatOneMayNotOpenIsNotTold() {
        var ebba = TestMember.with(Role.MARSHAL);
        var event = TestEvent.past().openTo(Visibility.ELECTED);
        file(master, event, ebba);

        assertThat(points(ebba).asString()).doesNotContain(event.title(), event.id().toString());
        assertThat(Api.as(ebba).get("/members/" + ebba.id() + "/points").asString()).contains(event.title());
    }

    @Test
    void twentiethReportIsWorthTwoHundredOnce() {
        var leader = TestMember.with(Role.MARSHAL);
        filed(leader, 18);
        var twentieth = TestEvent.past().madeBy(leader);
        var api = Api.as(leader);

        file(api, TestEvent.past().madeBy(leader));
        var nineteen = total(leader);
        file(api, twentieth);
        file(api, twentieth, TestMember.with(Role.MARSHAL));
        file(api, TestEvent.past().madeBy(leader));

        assertThat(nineteen).isZero();
        assertThat(points(leader).<List<String>>path("items.kind")).containsExactly("REPORTS");
        assertThat(total(leader)).isEqualTo(200);
        assertThat(points(leader).<List<String>>path("badges.badge")).containsExactly("WORKHORSE");
    }

    @Test
    void correctingAnothersReportCountsForNobody() {
        var leader = TestMember.with(Role.MARSHAL);
        filed(leader, 19);
        var event = TestEvent.past().madeBy(leader);
        file(master, event);

        file(Api.as(leader), event);

        assertThat(total(leader)).isZero();
    }

    @Test
    void reportsFiledAtOnceNeitherLoseNorDoublePoints() throws Exception {
        var leader = TestMember.with(Role.MARSHAL);
        var worker = TestMember.with(Role.MARSHAL);
        filed(leader, 17);
        var api = Api.as(leader);
        var calls = new ArrayList<Callable<Response>>();
        for (var number = 0; number < 6; number++) {
            var event = TestEvent.past().madeBy(leader);
            calls.add(() -> file(api, event, worker));
        }

        var answers = AtOnce.send(calls);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(total(worker)).isEqualTo(600);
        assertThat(points(leader).<List<Integer>>path("items.amount")).containsExactly(200);
    }

    @Test
    void masterGivesAndTakesWithAReason() {
        var ebba = TestMember.with(Role.MARSHAL);
        give(ebba, 150);

        var taken = master.post("/members/" + ebba.shortId() + "/points", Map.of("amount", -30, "reason", " Diskade inte. "));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.<String>path("reason")).isEqualTo("Diskade inte.");
        assertThat(total(ebba)).isEqualTo(120);
        assertThat(ebba.trail()).containsExactlyInAnyOrder("POINTS_GIVEN", "POINTS_GIVEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"amount\": 0, \"reason\": \"x\"}", "{\"amount\": 10001, \"reason\": \"x\"}", "{\"reason\": \"x\"}"})
    void amountThatMakesNoSenseIsRefused(String body) {
        assertInvalid(master.post("/members/" + TestMember.with(Role.MARSHAL).id() + "/points", body), "amount");
    }

    @Test
    void pointsWithoutReasonAreRefused() {
        assertInvalid(master.post("/members/" + TestMember.with(Role.MARSHAL).id() + "/points", Map.of("amount", 1, "reason", " ")), "reason");
    }

    @Test
    void nobodyButAMasterGivesPoints() {
        var ebba = TestMember.with(Role.MARSHAL);

        assertRefused(Api.as(ebba).post("/members/" + ebba.id() + "/points", Map.of("amount", 100, "reason", "Jag är bra")), ProblemType.FORBIDDEN);
        assertThat(total(ebba)).isZero();
    }

    @Test
    void pointsAreForMembersEyesAndNotThoseOfSomebodyWhoIsGone() {
        var ebba = TestMember.with(Role.MARSHAL);
        var gone = TestMember.with(Role.EXPRAO);

        assertRefused(Api.visitor().get("/members/" + ebba.id() + "/points"), ProblemType.NOT_LOGGED_IN);
        assertRefused(points(gone), ProblemType.NOT_FOUND);
        assertThat(master.get("/members/" + gone.id() + "/points").statusCode()).isEqualTo(200);
    }

    @Test
    void entriesComeInPagesNewestFirst() {
        var ebba = TestMember.with(Role.MARSHAL);
        for (var amount = 1; amount <= 5; amount++) {
            give(ebba, amount);
        }

        var amounts = new ArrayList<Integer>();
        String after = null;
        do {
            var page = prao.get("/members/" + ebba.id() + "/points?limit=2" + (after == null ? "" : "&after=" + after));
            amounts.addAll(page.path("items.amount"));
            after = page.path("next");
        } while (after != null);

        assertThat(amounts).containsExactly(5, 4, 3, 2, 1);
        assertInvalid(prao.get("/members/" + ebba.id() + "/points?after=x"), "after");
    }

    @Test
    void badgesAreGivenAndTakenByMasters() {
        var ebba = TestMember.with(Role.MARSHAL);
        var path = "/members/" + ebba.id() + "/badges/GAFFER_TAPE";

        assertThat(master.put(path, Map.of("reason", "Hittade felet")).statusCode()).isEqualTo(204);
        assertThat(master.put(path, Map.of("reason", "Igen")).statusCode()).isEqualTo(204);

        assertThat(points(ebba).<List<String>>path("badges.badge")).containsExactly("GAFFER_TAPE");
        assertThat(points(ebba).<List<String>>path("badges.reason")).containsExactly("Hittade felet");
        assertThat(master.request().delete(path).statusCode()).isEqualTo(204);
        assertThat(master.request().delete(path).statusCode()).isEqualTo(204);
        assertThat(points(ebba).<List<Object>>path("badges")).isEmpty();
        assertThat(ebba.trail()).containsExactlyInAnyOrder("BADGE_GIVEN", "BADGE_TAKEN");
    }

    @Test
    void badgeThatFollowsFromARuleIsNotGiven() {
        assertInvalid(master.put("/members/" + TestMember.with(Role.MARSHAL).id() + "/badges/WORKHORSE", Map.of()), "badge");
    }

    @Test
    void titleThatOneHeldOnceBringsItsBadge() {
        var ebba = TestMember.with(Role.MARSHAL);
        Sql.run("""
                insert into member_history (id, version, member_id, kind, name, leader, started_on, ended_on)
                values (gen_random_uuid(), 1, ?, 'TITLE', 'Webbmarskalk', false, '2021-01-01', '2022-01-01')""", ebba.id());

        assertThat(points(ebba).<List<String>>path("badges.badge")).containsExactly("WEB");
    }

    static void filed(TestMember leader, int reports) {
        for (var number = 0; number < reports; number++) {
            Sql.run("insert into points_filing (event_id, member_id, filed_at) values (?, ?, now())", UUID.randomUUID(), leader.id());
        }
    }
}
