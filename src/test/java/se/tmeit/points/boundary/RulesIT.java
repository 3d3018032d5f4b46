package se.tmeit.points.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;
import static se.tmeit.support.TestReport.file;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;

/** Changes the rules of the whole club, and changes them back. */
class RulesIT {
    private static final Map<String, Object> USUAL = figures(100, 20, 200);
    private static Api master;

    @BeforeAll
    static void logIn() {
        master = Api.as(TestMember.with(Role.MASTER));
        PointsIT.logIn();
    }

    @AfterEach
    void changeBack() {
        if (master.get("/points/rules").<Integer>path("current.perEvent") != 100) {
            assertThat(change(USUAL, etag()).statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, Object> figures(int perEvent, int reports, int bonus) {
        return Map.of("perEvent", perEvent, "reports", reports, "reportsBonus", bonus);
    }

    private static Response change(Map<String, Object> figures, String etag) {
        var request = master.request().contentType(ContentType.JSON).body(Map.of("figures", figures, "reason", "Årsmötet"));
        return (etag == null ? request : request.header("If-Match", etag)).post("/points/rules");
    }

    private static String etag() {
        return master.get("/points/rules").header("ETag");
    }

    /** Somebody whose change is among the greatest. */
    private static TestMember hardWorker() {
        var worker = TestMember.with(Role.MARSHAL);
        for (var number = 0; number < 4; number++) {
            file(master, TestEvent.past(), worker);
        }
        return worker;
    }

    @Test
    void dryRunSaysWhatWouldChangeAndChangesNothing() {
        var worker = hardWorker();

        var dryRun = master.post("/points/rules/dry-run", figures(130, 20, 200));

        assertThat(dryRun.statusCode()).isEqualTo(200);
        var change = dryRun.jsonPath().getMap("changes.find { it.member.id == '" + worker.id() + "' }");
        assertThat(change).containsEntry("before", 400).containsEntry("after", 520).containsEntry("leagueBefore", "WOOD")
                .containsEntry("leagueAfter", "BETTER_WOOD");
        assertThat(dryRun.<Integer>path("leagues")).isPositive();
        assertThat(PointsIT.total(worker)).isEqualTo(400);
    }

    @Test
    void sameFiguresWouldChangeNothing() {
        hardWorker();

        assertThat(master.post("/points/rules/dry-run", USUAL).<Integer>path("members")).isZero();
    }

    @Test
    void newRulesCountWhatWasEarnedAnewAndWhatComes() {
        var worker = hardWorker();
        var unlucky = TestMember.with(Role.MARSHAL);
        var corrected = TestEvent.past();
        file(master, corrected, unlucky);
        file(master, corrected);

        var rules = change(figures(130, 20, 200), etag());

        assertThat(rules.<Integer>path("current.perEvent")).isEqualTo(130);
        assertThat(rules.<Integer>path("earlier[0].perEvent")).isEqualTo(100);
        assertThat(PointsIT.total(worker)).isEqualTo(520);
        assertThat(PointsIT.total(unlucky)).as("did not work after all").isZero();
        file(master, TestEvent.past(), worker);
        assertThat(PointsIT.total(worker)).isEqualTo(650);
        change(USUAL, etag());
        assertThat(PointsIT.total(worker)).isEqualTo(500);
        assertThat(PointsIT.points(worker).<List<Integer>>path("items.rulesVersion")).doesNotContainNull();
    }

    @Test
    void bonusFollowsTheRules() {
        var leader = TestMember.with(Role.MARSHAL);
        PointsIT.filed(leader, 10);

        change(figures(101, 10, 300), etag());
        assertThat(PointsIT.total(leader)).isEqualTo(300);
        change(USUAL, etag());

        assertThat(PointsIT.total(leader)).isZero();
    }

    @Test
    void rulesThatSomebodyElseChangedMeanwhileStay() {
        var etag = etag();
        change(figures(110, 20, 200), etag);

        assertRefused(change(figures(120, 20, 200), etag), ProblemType.CHANGED_MEANWHILE);
        assertRefused(change(figures(120, 20, 200), null), ProblemType.IF_MATCH_MISSING);
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        assertInvalid(master.post("/points/rules/dry-run", figures(0, 0, 0)), "perEvent", "reports", "reportsBonus");
        assertInvalid(change(figures(1001, 20, 200), etag()), "figures.perEvent");
    }

    @Test
    void membersReadTheRulesAndOnlyMastersTryAndChangeThem() {
        var marshal = Api.as(TestMember.with(Role.MARSHAL));

        assertThat(marshal.get("/points/rules").<List<Integer>>path("leagues.from")).startsWith(100, 500).endsWith(10000);
        assertRefused(marshal.post("/points/rules/dry-run", USUAL), ProblemType.FORBIDDEN);
        assertRefused(marshal.post("/points/rules", Map.of("figures", USUAL, "reason", "Kupp")), ProblemType.FORBIDDEN);
        assertRefused(Api.visitor().get("/points/rules"), ProblemType.NOT_LOGGED_IN);
    }
}
