package se.tmeit.reports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;
import static se.tmeit.support.TestReport.file;
import static se.tmeit.support.TestReport.line;
import static se.tmeit.support.TestReport.path;
import static se.tmeit.support.TestReport.send;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.AtOnce;
import se.tmeit.support.TestCrew;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestTeam;

class ReportsIT {
    private static final TestMember MAKER = TestMember.with(Role.MARSHAL);
    private static final TestMember EBBA = TestMember.with(Role.MARSHAL);
    private static final TestMember OLLE = TestMember.with(Role.PRAO);
    private static Api maker;
    private static Api ebba;
    private static Api olle;
    private static Api stranger;
    private static Api master;

    @BeforeAll
    static void logIn() {
        maker = Api.as(MAKER);
        ebba = Api.as(EBBA);
        olle = Api.as(OLLE);
        stranger = Api.as(TestMember.with(Role.MARSHAL));
        master = Api.as(TestMember.with(Role.MASTER));
    }

    private static TestEvent night() {
        return TestEvent.past().madeBy(MAKER);
    }

    @Test
    void onlyThoseWhoSaidYesArePrefilledWithTheirHours() {
        var event = night();
        var unsure = TestMember.with(Role.MARSHAL);
        TestCrew.answer(event, EBBA, "YES", 7);
        TestCrew.answer(event, OLLE, "YES", 0);
        TestCrew.answer(event, unsure, "MAYBE", 3);
        TestCrew.answer(event, TestMember.with(Role.MARSHAL), "NO", 0);

        var report = maker.get(path(event));

        assertThat(report.<Boolean>path("filed")).isFalse();
        assertThat(report.<Boolean>path("mayEdit")).isTrue();
        assertThat(memberIds(report)).containsExactly(EBBA.id().toString(), OLLE.id().toString());
        assertThat(report.<List<String>>path("workers.worked")).containsExactly("H6", "H6");
    }

    @Test
    void organiserConfirmsWhoWorkedAndWhoDidNot() {
        var event = night();

        var report = send(maker, event, List.of(line(EBBA, "OVER_10H"), line(OLLE, null)));

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.<Boolean>path("filed")).isTrue();
        assertThat(report.<String>path("filedBy.id")).isEqualTo(MAKER.id().toString());
        assertThat(workedOf(report, EBBA)).isEqualTo("OVER_10H");
        assertThat(workedOf(report, OLLE)).isNull();
        assertThat(Sql.texts("select action from audit_entry where details like ?", "%" + event.id() + "%")).containsExactly("REPORT_FILED");
    }

    @Test
    void masterAndLeaderOfTheTeamFileAndOthersDoNot() {
        assertThat(file(master, TestEvent.past(), EBBA).statusCode()).isEqualTo(200);
        assertThat(file(ebba, TestEvent.past().set("team_id", TestTeam.ledBy(EBBA)), EBBA).statusCode()).isEqualTo(200);
        assertRefused(file(stranger, night(), EBBA), ProblemType.FORBIDDEN);
        var worked = night();
        TestCrew.answer(worked, EBBA, "YES", 4);
        assertRefused(file(ebba, worked, EBBA), ProblemType.FORBIDDEN);
    }

    @Test
    void nobodyLearnsOfAReportOfAnEventTheyMayNotOpen() {
        var event = night().openTo(Visibility.ELECTED);
        file(maker, event, OLLE);

        assertRefused(olle.get(path(event)), ProblemType.NOT_FOUND);
        assertRefused(olle.put(path(event) + "/dispute/me", Map.of("text", "Men jag jobbade")), ProblemType.NOT_FOUND);
        assertRefused(olle.putMatching(path(event), Map.of("workers", List.of()), "\"x\""), ProblemType.NOT_FOUND);
    }

    @Test
    void thoseConcernedSeeItWhenItIsFiledAndOthersSeeNobody() {
        var event = night();
        TestCrew.answer(event, OLLE, "YES", 4);

        var before = olle.get(path(event));
        file(maker, event, EBBA);

        assertThat(before.<List<?>>path("workers")).isEmpty();
        assertThat(before.<Boolean>path("mayDispute")).isFalse();
        assertThat(memberIds(ebba.get(path(event)))).containsExactly(EBBA.id().toString());
        assertThat(memberIds(olle.get(path(event)))).as("said yes, and was left out").containsExactly(EBBA.id().toString());
        assertThat(stranger.get(path(event)).<Boolean>path("filed")).isTrue();
        assertThat(stranger.get(path(event)).<List<?>>path("workers")).isEmpty();
    }

    @Test
    void reportBeforeTheBeginningIsRefused() {
        assertRefused(file(maker, TestEvent.coming().madeBy(MAKER), EBBA), ProblemType.EVENT_NOT_BEGUN);
    }

    @Test
    void reportOfWhatWasCalledOffIsRefused() {
        var event = night().set("cancelled_at", new java.sql.Timestamp(0));

        assertRefused(file(maker, event, EBBA), ProblemType.EVENT_CANCELLED);
    }

    @Test
    void afterHalfAYearOnlyMastersChangeIt() {
        var event = TestEvent.at(Instant.now().minus(Duration.ofDays(181))).madeBy(MAKER);
        var young = TestEvent.at(Instant.now().minus(Duration.ofDays(179))).madeBy(MAKER);

        assertRefused(file(maker, event, EBBA), ProblemType.REPORT_CLOSED);
        assertThat(maker.get(path(event)).<Boolean>path("mayEdit")).isFalse();
        assertThat(file(master, event, EBBA).statusCode()).isEqualTo(200);
        assertRefused(ebba.put(path(event) + "/dispute/me", Map.of("text", "Nej")), ProblemType.REPORT_CLOSED);
        assertThat(file(maker, young, EBBA).statusCode()).isEqualTo(200);
    }

    @Test
    void workerDisputesAndWhoFiledItGetsAMailAndAnswersByCorrecting() {
        var event = night();
        send(maker, event, List.of(line(EBBA, "UNDER_2H"), line(OLLE, "H4")));

        var disputed = ebba.put(path(event) + "/dispute/me", Map.of("text", "Jag stannade till stängning."));

        assertThat(disputed.statusCode()).isEqualTo(204);
        assertThat(MAKER.mails("report-disputed")).anyMatch(mail -> mail.contains("till stängning") && mail.contains(path(event)));
        assertThat(disputeOf(maker.get(path(event)), EBBA)).containsEntry("text", "Jag stannade till stängning.").containsEntry("open", true);
        send(maker, event, List.of(line(EBBA, "H8"), line(OLLE, "H4")));
        assertThat(disputeOf(ebba.get(path(event)), EBBA)).containsEntry("open", false);
        assertThat(workedOf(ebba.get(path(event)), EBBA)).isEqualTo("H8");
    }

    @Test
    void disputeIsForTheOrganisersAndItsAuthorOnly() {
        var event = night();
        file(maker, event, EBBA, OLLE);

        ebba.put(path(event) + "/dispute/me", Map.of("text", "Hemligt"));

        assertThat(olle.get(path(event)).asString()).doesNotContain("Hemligt");
        assertThat(ebba.get(path(event)).asString()).contains("Hemligt");
        assertThat(master.get(path(event)).asString()).contains("Hemligt");
    }

    @Test
    void whoSaidYesAndIsNotInItMayDisputeAndAStrangerMayNot() {
        var event = night();
        TestCrew.answer(event, OLLE, "YES", 4);
        assertRefused(olle.put(path(event) + "/dispute/me", Map.of("text", "Var är den")), ProblemType.NOT_FOUND);
        file(maker, event, EBBA);

        assertRefused(stranger.put(path(event) + "/dispute/me", Map.of("text", "Jag med")), ProblemType.FORBIDDEN);
        assertThat(olle.put(path(event) + "/dispute/me", Map.of("text", "Jag var där")).statusCode()).isEqualTo(204);
        file(maker, event, EBBA);
        assertThat(disputeOf(maker.get(path(event)), OLLE)).as("left out again").containsEntry("text", "Jag var där");
    }

    @Test
    void disputeOfNothingIsRefused() {
        var event = night();
        file(maker, event, EBBA);

        assertInvalid(ebba.put(path(event) + "/dispute/me", Map.of("text", "  ")), "text");
        assertInvalid(ebba.put(path(event) + "/dispute/me", Map.of("text", "x".repeat(1001))), "text");
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        var event = night();

        assertInvalid(send(maker, event, List.of(line(EBBA, "H4"), line(EBBA, "H6"))), "workers.memberId");
        assertInvalid(send(maker, event, List.of(Map.of("memberId", UUID.randomUUID(), "worked", "H4"))), "workers.memberId");
        assertThat(send(maker, event, List.of(line(EBBA, "H5"))).statusCode()).isEqualTo(400);
        assertInvalid(send(maker, event, Collections.nCopies(201, line(EBBA, "H4"))), "workers");
    }

    @Test
    void formerPraoIsNotReportedButStaysInAReport() {
        var gone = TestMember.with(Role.PRAO);
        var event = night();
        file(maker, event, gone);
        gone.set("role", "EXPRAO");

        assertThat(file(maker, event, gone, EBBA).statusCode()).isEqualTo(200);
        assertInvalid(file(maker, night(), gone), "workers.memberId");
    }

    @Test
    void changeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        var event = night();
        var draft = maker.get(path(event)).header("ETag");
        file(master, event, EBBA);

        assertRefused(maker.putMatching(path(event), Map.of("workers", List.of(line(OLLE, "H4"))), draft), ProblemType.CHANGED_MEANWHILE);
        assertRefused(maker.putMatching(path(event), Map.of("workers", List.of(line(OLLE, "H4"))), null), ProblemType.IF_MATCH_MISSING);
    }

    @Test
    void oneOfTwoWhoFileAtOnceIsToldSo() throws Exception {
        var event = night();
        var draft = maker.get(path(event)).header("ETag");

        var answers = AtOnce.send(
                () -> maker.putMatching(path(event), Map.of("workers", List.of(line(EBBA, "H4"))), draft),
                () -> master.putMatching(path(event), Map.of("workers", List.of(line(OLLE, "H4"))), draft));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(Sql.texts("select member_id from report_worker where event_id = ?", event.id())).hasSize(1);
        assertThat(Sql.texts("select amount::text from points_entry where event_id = ?", event.id())).hasSize(1);
    }

    private static List<String> memberIds(Response report) {
        return report.path("workers.member.id");
    }

    private static Map<String, Object> workerIn(Response report, TestMember member) {
        return report.jsonPath().getMap("workers.find { it.member.id == '" + member.id() + "' }");
    }

    private static Object workedOf(Response report, TestMember member) {
        return workerIn(report, member).get("worked");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> disputeOf(Response report, TestMember member) {
        return (Map<String, Object>) workerIn(report, member).get("dispute");
    }
}
