package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tmeit.predecessor.Report.Outcome;

class ImportPredecessorIT {
    private TwoDatabases databases;

    @BeforeEach
    void open() throws Exception {
        databases = new TwoDatabases();
    }

    @AfterEach
    void close() throws Exception {
        databases.close();
    }

    @Test
    void everyFieldOfARowArrives() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("""
                select short_id, version, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'),
                       first_name, nickname, last_name, email, phone, driving_licence, role, stad_received_on, fest_received_on, permit_received_on,
                       old_user_name, language, email_audience, phone_audience, photos_audience
                from member where id = '01000000-0000-4000-8000-000000000000'""")).containsExactly(
                "AQAAAAAA|1|2019-12-31 23:30|2024-02-03 04:05:06.789|Astrid|Lilla My|Falk|astrid@example.org|070 698 67 98|t|MASTER|2020-02-29|2021-03-04|2022-05-06|asfa1"
                        + "|sv|MEMBERS|MEMBERS|PUBLIC");
        assertThat(databases.inTarget("""
                select kind, h.role, title_id, team_id, leader, h.version, started_on, ended_on from member_history h
                where member_id = '01000000-0000-4000-8000-000000000000'""")).containsExactly("ROLE|MASTER|null|null|f|1|2020-01-01|null");
    }

    @Test
    void blanksAreNotGivenAndQuotesAreLetters() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("""
                select email, role, first_name, nickname, last_name, phone, driving_licence, old_user_name, (select count(*) from credential where member_id = id)
                from member where id in ('02000000-0000-4000-8000-000000000000', '03000000-0000-4000-8000-000000000000') order by id""")).containsExactly(
                "björn.o'brien@example.org|MARSHAL|Björn|\"Gaffa\" 🍺 <b>|O'Brien; drop table members; --|null|null|null|0",
                "expraon@example.org|EXPRAO|Li|null|von Platen|null|null|null|0");
    }

    @Test
    void largeClubIsImportedWhole() throws Exception {
        databases.load("hostile.sql");
        databases.changeSource("""
                delete from members;
                insert into members (uuid, login_email, "current_role", hashed_password, first_name, last_name)
                select gen_random_uuid(), 'member' || n || '@example.org', 'ex', '%s', 'Ebba', 'Lilja' from generate_series(1, 10000) n""".formatted(Rows.HASH));

        var report = databases.run(false);

        assertThat(report.count(Outcome.TAKEN)).isEqualTo(10_000);
        assertThat(databases.inTarget("select count(*) from member_history")).containsExactly("10000");
    }

    @Test
    void everyHostileRowIsTakenOrReportedWithoutPersonalData(@TempDir Path folder) throws Exception {
        databases.load("hostile.sql");
        var file = folder.resolve("report.csv");

        var exit = ImportPredecessor.run(List.of("--from", SampleDump.PREDECESSOR.url(), "--report", file.toString()), databases.environment());

        assertThat(exit).isZero();
        assertThat(file).hasSameTextualContentAs(Path.of(getClass().getResource("/predecessor/hostile-report.csv").toURI()));
    }

    @Test
    void dumpWithCopyOwnersAndRightsIsLoaded() throws Exception {
        databases.load("copy.sql");

        assertThat(databases.inSource("select first_name, nickname, last_name from public.members order by uuid")).containsExactly(
                "D'Arc|two\nlines|Ö", "Ebba|null|Lilja", "O'Brien|null|first\n-- no comment; GRANT nothing\nCOPY x FROM stdin;\nlast");
    }

    @Test
    void reportThatCannotBeWrittenKeepsTheImportFromHappening(@TempDir Path folder) throws Exception {
        databases.load("hostile.sql");

        var exit = ImportPredecessor.run(List.of("--from", SampleDump.PREDECESSOR.url(), "--report", folder.toString()), databases.environment());

        assertThat(exit).isEqualTo(1);
        assertThat(databases.inTarget("select count(*) from member")).containsExactly("0");
    }

    @Test
    void databaseThatIsNotThePredecessorsIsRefused() {
        assertThat(ImportPredecessor.run(List.of("--from", SampleDump.PREDECESSOR.url()), databases.environment())).isEqualTo(1);
        assertThat(ImportPredecessor.run(List.of("--from", "jdbc:postgresql://localhost:1/none"), databases.environment())).isEqualTo(1);
    }
}
