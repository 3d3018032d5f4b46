package se.tmeit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.auth.control.Passwords;
import se.tmeit.support.TestPostgres;

class DemoDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Connection connection;

    @BeforeAll
    static void load() throws SQLException {
        connection = TestPostgres.database("demo").connect();
        assertThat(DemoData.load(connection, DemoData.DEFAULT_MEMBERS, TODAY)).isTrue();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void thereAreAsManyMembersAsAskedFor() throws SQLException {
        assertThat(column("select count(*) from member")).containsExactly("128");
    }

    @Test
    void membersAreLeftAloneWhenThereAreSome() throws SQLException {
        assertThat(DemoData.load(connection, DemoData.DEFAULT_MEMBERS, TODAY)).isFalse();
    }

    @Test
    void everyRoleTitleAndCurrentTeamIsFilled() throws SQLException {
        assertThat(column("select distinct role from member")).hasSize(6);
        assertThat(column("select t.name from title t left join member m on m.title_id = t.id where m.id is null")).isEmpty();
        assertThat(column("select name from team where active")).hasSize(4);
        assertThat(column("select name from team where not active")).hasSizeGreaterThan(10);
        assertThat(column("select t.name from team t where not exists "
                + "(select 1 from team_member p where p.team_id = t.id and p.leader)")).isEmpty();
    }

    @Test
    void everyKindOfPrivacyLanguageAndQualificationOccurs() throws SQLException {
        assertThat(column("select distinct email_audience from member")).hasSize(2);
        assertThat(column("select distinct phone_audience from member")).hasSize(2);
        assertThat(column("select distinct photos_audience from member")).hasSize(3);
        assertThat(column("select distinct language from member")).hasSize(2);
        assertThat(column("select distinct coalesce(stad_expires_on < date '2026-11-24', permit_expires_on < date '2026-11-24')::text from member"))
                .containsExactlyInAnyOrder("true", "false", null);
    }

    /** What is broken in the history of whom. */
    @ParameterizedTest
    @ValueSource(strings = {
        "select id from member m where role <> (select role from member_history where member_id = m.id and kind = 'ROLE' and ended_on is null)",
        "select member_id from (select member_id, ended_on, lead(started_on) over (partition by member_id order by started_on) as next "
                + "from member_history where kind = 'ROLE') roles where ended_on is distinct from next",
        "select member_id from member_history where ended_on <= started_on or started_on > date '2026-11-24' or ended_on > date '2026-11-24'",
        "select id from member m where title_id is distinct from "
                + "(select title_id from member_history where member_id = m.id and kind = 'TITLE' and ended_on is null)",
        "select h.member_id from member_history h join member_history r on r.member_id = h.member_id and r.kind = 'ROLE' and r.role = 'EXPRAO' "
                + "where h.kind <> 'ROLE' and coalesce(h.ended_on, 'infinity') > r.started_on + 150",
        "select p.member_id from team_member p join team t on t.id = p.team_id where t.active and not exists "
                + "(select 1 from member_history h where h.member_id = p.member_id and h.team_id = t.id and h.leader = p.leader and h.ended_on is null)",
        "select a.title_id from member_history a join member_history b on a.title_id = b.title_id and a.id < b.id "
                + "where (a.started_on, coalesce(a.ended_on, 'infinity')) overlaps (b.started_on, coalesce(b.ended_on, 'infinity'))"})
    void historyIsWithoutContradiction(String query) throws SQLException {
        assertThat(column(query)).isEmpty();
    }

    @Test
    void twoYearsOfEventsAreOverAndThirtyAreToCome() throws SQLException {
        assertThat(column("select count(*) from event where starts_at >= timestamptz '2026-11-24 00:00 Europe/Stockholm'")).containsExactly("30");
        assertThat(column("select count(*) from event where starts_at < timestamptz '2026-11-24 00:00 Europe/Stockholm'")).singleElement()
                .matches(count -> Integer.parseInt(count) > 120);
        assertThat(column("select title from event where kind = 'PUB' and extract(isodow from starts_at at time zone 'Europe/Stockholm') <> 3")).isEmpty();
        assertThat(column("select distinct kind from event")).hasSize(7);
        assertThat(column("select distinct answer from attendance")).hasSize(3);
        assertThat(column("select id from event where cancelled_at is not null")).hasSizeGreaterThan(3);
        assertThat(column("select id from event where created_by is null and starts_at > timestamptz '2026-01-01'")).isEmpty();
    }

    @Test
    void theNextGasqueAndTheNextTripAreFull() throws SQLException {
        assertThat(column("""
                select distinct kind from event e where starts_at > timestamptz '2026-11-24'
                and capacity < (select count(*) from attendance where event_id = e.id and answer = 'GOING')""")).containsExactlyInAnyOrder("GASQUE", "TRIP");
    }

    @Test
    void pubsGasquesAndLunchesAreStaffedAndTheOthersAreNot() throws SQLException {
        assertThat(column("select distinct kind from event where id in (select event_id from staffing_need)")).containsExactlyInAnyOrder("PUB", "GASQUE", "LUNCH");
        assertThat(column("select distinct answer from worker")).hasSize(3);
        assertThat(column("select answer from worker join event on id = event_id where cancelled_at is not null and answer = 'YES'")).isEmpty();
        assertThat(column("""
                select email from worker w join event e on e.id = w.event_id join member m on m.id = w.member_id
                where e.starts_at > timestamptz '2026-11-24' and m.email like '%@demo.tmeit.se'""")).isEmpty();
    }

    @Test
    void whatIsOverIsReportedAndGivesPoints() throws SQLException {
        assertThat(column("select event_id from report")).hasSizeGreaterThan(60);
        assertThat(column("select distinct time_worked from report_worker")).contains("H4", "H6", null);
        assertThat(column("select member_id from report_worker where dispute is not null")).isNotEmpty();
        assertThat(column("select distinct kind from points_entry")).containsExactlyInAnyOrder("EVENT", "REPORTS", "MANUAL");
        assertThat(column("select distinct badge from points_badge")).hasSize(6);
        assertThat(column("""
                select email from member m where email like '%@demo.tmeit.se' and 100 > (select sum(amount) from points_entry where member_id = m.id)""")).isEmpty();
    }

    @Test
    void whatGuestsSaidIsKeptForTwoWeeksOnly() throws SQLException {
        assertThat(column("select distinct kind from event where id in (select event_id from guest_data)")).containsExactlyInAnyOrder("GASQUE", "TRIP");
        assertThat(column("select event_id from guest_data join event on id = event_id where ends_at < timestamptz '2026-11-10'")).isEmpty();
    }

    @Test
    void whoWaitsIsToldWhenAPlaceIsFree() throws SQLException {
        assertThat(column("select count(*) from attendance where waits")).isEqualTo(column("""
                select sum(greatest(0, going - capacity)) from (select capacity, count(a) as going from event e
                join attendance a on a.event_id = e.id and a.answer = 'GOING' where capacity is not null group by e.id) full_ones"""));
    }

    @Test
    void theNextEventsAreTalkedAbout() throws SQLException {
        assertThat(column("select count(*) from comment where deleted_at is not null")).isNotEqualTo(List.of("0"));
        assertThat(column("""
                select e.id from event e where starts_at between timestamptz '2026-11-24 00:00 Europe/Stockholm' and timestamptz '2026-12-07'
                and not exists (select from comment where event_id = e.id)""")).isEmpty();
    }

    @Test
    void theSameDayGivesTheSameEvents() throws SQLException {
        try (var other = TestPostgres.database("demo_again").connect()) {
            DemoData.load(other, DemoData.DEFAULT_MEMBERS, TODAY);

            var everything = "select e::text || a::text from event e left join attendance a on a.event_id = e.id"
                    + " union all select w::text from worker w union all select h::text from work_hour h union all select c::text from comment c"
                    + " union all select p::text from points_entry p union all select r::text from report_worker r order by 1";
            assertThat(column(other, everything)).isEqualTo(column(everything));
        }
    }

    @Test
    void theThreeWithLogInsHaveThePasswordThatIsPrinted() throws SQLException {
        var hashes = column("select password_hash from credential join member on member_id = id "
                + "where email in ('master@demo.tmeit.se', 'marshal@demo.tmeit.se', 'prao@demo.tmeit.se') and lower(role) = split_part(email, '@', 1)");

        assertThat(hashes).hasSize(3).allMatch(hash -> Passwords.DEFAULT.verify(hash, DemoAccount.PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 300})
    void theSizeOfTheClubIsFree(int members) throws Exception {
        try (var other = TestPostgres.database("demo" + members).connect()) {
            DemoData.load(other, members, TODAY);

            assertThat(column(other, "select count(*) from member")).containsExactly(String.valueOf(members));
        }
    }

    private static List<String> column(String query) throws SQLException {
        return column(connection, query);
    }

    private static List<String> column(Connection from, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = from.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
