package se.tmeit.reports.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.TestReport.file;
import static se.tmeit.support.TestReport.line;
import static se.tmeit.support.TestReport.path;
import static se.tmeit.support.TestReport.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.support.Api;
import se.tmeit.support.Mailbox;
import se.tmeit.support.TestCrew;
import se.tmeit.support.TestEvent;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestTeam;

/** Who is told what of a report. */
class ReportMailsIT {
    private static final TestMember MAKER = TestMember.with(Role.MARSHAL);
    private static final TestMember LEADER = TestMember.with(Role.MARSHAL);
    private static final List<String> OF_WORKERS = List.of("report-filed", "report-corrected", "dispute-answered");
    private static Api maker;
    private static Api leader;
    private static Api master;

    /** Workers of their own for each test, who have no mails yet. */
    private final TestMember ebba = TestMember.with(Role.MARSHAL);
    private final TestMember olle = TestMember.with(Role.PRAO);
    private TestEvent event;

    @BeforeAll
    static void logIn() {
        maker = Api.as(MAKER);
        leader = Api.as(LEADER);
        master = Api.as(TestMember.with(Role.MASTER));
    }

    @BeforeEach
    void makeEvent() {
        event = TestEvent.past().madeBy(MAKER).set("team_id", TestTeam.ledBy(LEADER));
    }

    @Test
    void workersAreToldHowLongTheyAreNotedForWhenTheReportIsFiled() {
        send(maker, event, List.of(line(ebba, "H6"), line(olle, "UNDER_2H")));

        assertThat(ebba.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail)
                .contains(event.title(), "jobbade du 6 timmar.", path(event), "senast").doesNotContain("mindre än", "mer än"));
        assertThat(olle.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail).contains("jobbade du mindre än 2 timmar."));
    }

    @Test
    void mailIsInTheLanguageOfItsReader() {
        ebba.set("language", "en");

        send(maker, event, List.of(line(ebba, "OVER_10H")));

        assertThat(ebba.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail).contains("you worked more than 10 hours."));
        assertThat(Mailbox.lastTo(ebba.email()).subject()).isEqualTo("Reported: " + event.title());
    }

    @Test
    void whoSaidYesAndIsNotedForNothingOrLeftOutIsToldSo() {
        TestCrew.answer(event, ebba, "YES", 4);
        TestCrew.answer(event, olle, "YES", 4);
        var unsure = TestMember.with(Role.MARSHAL);
        TestCrew.answer(event, unsure, "MAYBE", 4);

        send(maker, event, List.of(line(ebba, null)));

        assertThat(ebba.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail).contains("jobbade du inte."));
        assertThat(olle.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail).contains("jobbade du inte."));
        assertNothingTo(unsure);
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        TestCrew.answer(event, LEADER, "YES", 4);

        file(leader, event, LEADER, ebba);
        send(leader, event, List.of(line(LEADER, "H8"), line(ebba, "H6")));

        assertThat(LEADER.mails("report-filed")).noneMatch(mail -> mail.contains(event.title()));
        assertThat(LEADER.mails("report-corrected")).noneMatch(mail -> mail.contains(event.title()));
    }

    @Test
    void correctionIsToldToThoseOnlyOfWhomItSaysSomethingElse() {
        var added = TestMember.with(Role.MARSHAL);
        var removed = TestMember.with(Role.MARSHAL);
        send(maker, event, List.of(line(ebba, "H4"), line(olle, "H6"), line(removed, "H6")));

        send(maker, event, List.of(line(ebba, "H8"), line(olle, "H6"), line(added, "H4")));

        assertThat(ebba.mails("report-corrected")).singleElement().satisfies(mail -> assertThat(mail).contains("du jobbade 8 timmar.", path(event)));
        assertThat(added.mails("report-corrected")).singleElement().satisfies(mail -> assertThat(mail).contains("du jobbade 4 timmar."));
        assertThat(removed.mails("report-corrected")).singleElement().satisfies(mail -> assertThat(mail).contains("du inte jobbade."));
        assertThat(olle.mails("report-corrected")).isEmpty();
        assertThat(added.mails("report-filed")).isEmpty();
    }

    @Test
    void sameReportAgainTellsNobody() {
        send(maker, event, List.of(line(ebba, "H4"), line(olle, null)));

        send(maker, event, List.of(line(ebba, "H4")));

        assertThat(ebba.mails("report-corrected")).isEmpty();
        assertThat(olle.mails("report-corrected")).isEmpty();
    }

    @Test
    void refusedReportTellsNobody() {
        var draft = maker.get(path(event)).header("ETag");
        file(master, event, olle);

        maker.putMatching(path(event), Map.of("workers", List.of(line(ebba, "H4"))), draft).then().statusCode(412);
        Api.as(olle).putMatching(path(event), Map.of("workers", List.of(line(ebba, "H4"))), draft).then().statusCode(403);

        assertNothingTo(ebba);
    }

    @Test
    void whoLeftOrMayNotOpenTheEventIsToldNothing() {
        var gone = TestMember.with(Role.MARSHAL);
        TestCrew.answer(event, gone, "YES", 4);
        gone.set("role", "EXPRAO");
        event.openTo(Visibility.ELECTED);

        file(maker, event, olle, ebba);
        send(maker, event, List.of(line(olle, "H8"), line(ebba, "H6")));

        assertNothingTo(olle);
        assertNothingTo(gone);
        assertThat(ebba.mails("report-filed")).hasSize(1);
    }

    @Test
    void lateReportInvitesToNoDisputeThatWouldBeRefused() {
        var old = TestEvent.at(Instant.now().minus(Duration.ofDays(190)));

        send(master, old, List.of(line(ebba, "H4")));

        assertThat(ebba.mails("report-filed")).singleElement().satisfies(mail -> assertThat(mail).contains("mästare").doesNotContain("senast"));
    }

    @Test
    void disputeIsToldToWhoFiledItAndToTheLeadersOfTheTeam() {
        var member = TestMember.with(Role.MARSHAL);
        event.set("team_id", TestTeam.ledBy(ebba));
        file(maker, event, olle, member);

        dispute(Api.as(olle));

        assertThat(MAKER.mails("report-disputed")).filteredOn(this::isOfTheEvent).singleElement()
                .satisfies(mail -> assertThat(mail).contains("Det var sent", path(event)));
        assertThat(ebba.mails("report-disputed")).filteredOn(this::isOfTheEvent).hasSize(1);
        assertThat(LEADER.mails("report-disputed")).as("of another team").noneMatch(this::isOfTheEvent);
        assertThat(member.mails("report-disputed")).as("works there, too").isEmpty();
    }

    @Test
    void leaderWhoFiledItIsToldOnceAndNotOfTheirOwnDispute() {
        file(leader, event, olle, LEADER);

        dispute(Api.as(olle));
        dispute(leader);

        assertThat(LEADER.mails("report-disputed")).filteredOn(this::isOfTheEvent).hasSize(1);
    }

    @Test
    void disputeIsToldToNobodyWhoOrganisesTheEventNoMore() {
        var filer = TestMember.with(Role.MARSHAL);
        var formerLeader = TestMember.with(Role.MARSHAL);
        event.madeBy(filer).set("team_id", TestTeam.onceLedBy(formerLeader));
        file(Api.as(filer), event, olle);
        filer.set("role", "VRAQ");

        dispute(Api.as(olle));

        assertThat(filer.mails("report-disputed")).isEmpty();
        assertThat(formerLeader.mails("report-disputed")).isEmpty();
    }

    @Test
    void correctionAnswersTheDisputeAndSaysWhatCameOfIt() {
        send(maker, event, List.of(line(ebba, "H4"), line(olle, "H4")));
        dispute(Api.as(ebba));
        dispute(Api.as(olle));

        send(leader, event, List.of(line(ebba, "H8"), line(olle, "H4")));

        assertThat(ebba.mails("dispute-answered")).singleElement()
                .satisfies(mail -> assertThat(mail).contains("Den är rättad: nu står det att du jobbade 8 timmar.", path(event)));
        assertThat(olle.mails("dispute-answered")).singleElement()
                .satisfies(mail -> assertThat(mail).contains("fortfarande står det att du jobbade 4 timmar."));
        assertThat(ebba.mails("report-corrected")).as("one mail is enough").isEmpty();
    }

    @Test
    void answeredDisputeIsNotAnsweredAgain() {
        send(maker, event, List.of(line(ebba, "H4")));
        dispute(Api.as(ebba));
        send(maker, event, List.of(line(ebba, "H4")));

        send(maker, event, List.of(line(ebba, "H6")));

        assertThat(ebba.mails("dispute-answered")).hasSize(1);
        assertThat(ebba.mails("report-corrected")).hasSize(1);
    }

    private void dispute(Api worker) {
        worker.put(path(event) + "/dispute/me", Map.of("text", "Det var sent")).then().statusCode(204);
    }

    private boolean isOfTheEvent(String mail) {
        return mail.contains(path(event));
    }

    private static void assertNothingTo(TestMember member) {
        assertThat(OF_WORKERS).allSatisfy(template -> assertThat(member.mails(template)).isEmpty());
    }
}
