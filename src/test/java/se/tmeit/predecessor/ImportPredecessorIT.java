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
                delete from members; delete from member_website_migration; delete from sign_ups; delete from events;
                insert into members (uuid, time_created, login_email, "current_role", hashed_password, first_name, last_name)
                select gen_random_uuid(), '2024-01-01', 'member' || n || '@example.org', 'ex', '%s', 'Ebba', 'Lilja' from generate_series(1, 10000) n""".formatted(Rows.HASH));

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
    void everyFieldOfAnOldAccountWaitsInAnInvitation() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("""
                select version, role, role_since, first_name, nickname, last_name, phone, driving_licence, stad_received_on, fest_received_on,
                       permit_received_on, old_user_name, email, language, state, member_id, token_hash, sent_at
                from invitation where id = 'a2000000-0000-4000-8000-000000000000'""")).containsExactly(
                "1|VRAQ|2022-01-02|Ulf|Gaffa|O'Brien; drop table invitation; --|070-1|f|2012-01-01|2013-01-01|2014-01-01|ulob2|ulf.o'brien@example.org|sv|OPEN"
                        + "|null|null|null");
        assertThat(databases.inTarget("select id from invitation where member_id is null and email is null order by id")).hasSize(4);
    }

    @Test
    void membersWithoutPasswordAreToBeInvitedSaveExPraos() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("select member_id from invitation where member_id is not null order by 1")).isEqualTo(databases.inTarget(
                "select id from member where role <> 'EXPRAO' and not exists (select from credential where member_id = id) order by 1")).isNotEmpty();
        assertThat(databases.inTarget("select count(*) from invitation where email is not null and member_id is not null")).containsExactly("0");
    }

    @Test
    void applicationsKeepTheirPasswordAndWaitForTheirAddressToBeConfirmed() throws Exception {
        databases.load("hostile.sql");

        assertThat(ImportPredecessor.run(List.of("--from", SampleDump.PREDECESSOR.url()), databases.environment())).isZero();

        assertThat(databases.inTarget("""
                select left(id::text, 2), version, first_name, last_name, email, phone, left(password_hash, 9), language, state, sender_network,
                       confirmation_hash, confirmation_expires_at > now() from sign_up order by id""")).containsExactly(
                "b1|1|Nils|Ny|ny1@example.org|070 698 67 98|$argon2id|sv|UNCONFIRMED|null|null|t",
                "b2|1|Nina|Ny|ny2@example.org|null|$argon2id|sv|UNCONFIRMED|2001:db8:1:2:|null|t",
                "b3|1|Noa|Ny|ny3@example.org|null|$argon2id|sv|UNCONFIRMED|203.0.113.7|null|t",
                "b4|1|Nova Li|" + "y".repeat(60) + "|ny4@example.org|null|null|sv|UNCONFIRMED|null|null|t",
                "b5|1|–|Ny|ny5@example.org|null|null|sv|UNCONFIRMED|null|null|t");
    }

    @Test
    void everyFieldOfAnEventArrives() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("""
                select version, title, description, place, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                       to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), kind, visibility, sequence,
                       to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'),
                       coalesce(series_id, team_id, created_by)::text || link || capacity || sign_up_deadline || cancelled_at || cancel_reason
                from event where id = 'c1000000-0000-4000-8000-000000000000'""")).containsExactly(
                "1|Tentagasque|\\<b>OBS\\</b> \\&amp; \\*inställt\\* vid regn\n\n\\* öl  \n\u00a0\u00a0- läsk  \n1\\. \\_a_b\\_|Osqvik|2023-08-26 16:00|2023-08-27 01:00|GASQUE"
                        + "|PUBLIC|0|2023-08-06 16:00|2023-08-07 04:05:06.789|null");
        assertThat(databases.inTarget("select left(id::text, 2), title, place, kind, visibility from event where id < 'c6000000-0000-4000-8000-000000000000' order by id"))
                .containsExactly("c1|Tentagasque|Osqvik|GASQUE|PUBLIC", "c2|Pub'); drop table event; -- 🍺|Kistan 2.0|PUB|MEMBERS",
                        "c3|Lunchmöte|Nymble|MEETING|MEMBERS", "c4|Utlandsfest|Uppsala|TRIP|ELECTED", "c5|Pub om länge|Kistan 2.0|PUB|PUBLIC");
    }

    @Test
    void noEventIsLongerThanTheSiteExpects() throws Exception {
        databases.load("hostile.sql");

        databases.run(false);

        assertThat(databases.inTarget("select count(*) from event")).containsExactly("13");
        assertThat(databases.inTarget("select id from event where ends_at - starts_at not between '1 second' and '14 days'")).isEmpty();
        assertThat(databases.inTarget("select id from event where length(title) not between 1 and 120 or length(place) not between 1 and 120"
                + " or length(description) > 20000")).isEmpty();
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
