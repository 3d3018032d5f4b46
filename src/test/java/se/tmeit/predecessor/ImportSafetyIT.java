package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.predecessor.Report.Outcome;

class ImportSafetyIT {
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
    void secondImportChangesNothing() throws Exception {
        databases.load("hostile.sql");
        var first = databases.run(false);
        var before = databases.everything();

        var second = databases.run(false);

        assertThat(second.count(Outcome.HERE)).isEqualTo(first.count(Outcome.TAKEN) + first.count(Outcome.REPAIRED));
        assertThat(second.count(Outcome.LEFT)).isEqualTo(first.count(Outcome.LEFT));
        assertThat(databases.everything()).isEqualTo(before);
    }

    @Test
    void memberWhoChangedSinceIsLeftUntouched() throws Exception {
        databases.load("hostile.sql");
        databases.run(false);
        databases.changeTarget("update member set nickname = 'Ny', email = 'ny@example.org', deleted_at = now() where id = '01000000-0000-4000-8000-000000000000'");

        databases.run(false);

        assertThat(databases.inTarget("select nickname, email, deleted_at is null from member where id = '01000000-0000-4000-8000-000000000000'"))
                .containsExactly("Ny|ny@example.org|f");
    }

    @Test
    void eventThatChangedSinceIsLeftUntouchedAndADeletedOneStaysDeleted() throws Exception {
        databases.load("hostile.sql");
        var deleted = UUID.randomUUID();
        databases.changeSource("insert into events (uuid, title, event_start) values ('" + deleted + "', 'Pub', now())");
        databases.run(false);
        databases.changeTarget("""
                update event set title = 'Ny', ends_at = ends_at + interval '1 day', version = 2 where id = 'c1000000-0000-4000-8000-000000000000';
                delete from event where id in ('%1$s', 'c3000000-0000-4000-8000-000000000000');
                insert into audit_entry (id, at, action, details)
                  values (gen_random_uuid(), now(), 'EVENT_DELETED', '{"event":"%1$s","title":"Pub"}'),
                         (gen_random_uuid(), now(), 'EVENT_DELETED', '{"title":"Lunch"}')""".formatted(deleted));

        var report = databases.run(false);

        assertThat(databases.inTarget("select left(id::text, 2), title, version from event where id in ('c1000000-0000-4000-8000-000000000000',"
                + " 'c3000000-0000-4000-8000-000000000000', '" + deleted + "') order by id")).containsExactly("c1|Ny|2", "c3|Lunchmöte|1");
        assertThat(notes(report, deleted.toString())).isEqualTo("was deleted here, and stays so");
    }

    @Test
    void invitationsAndApplicationsOfThisSiteComeFirst() throws Exception {
        databases.load("hostile.sql");
        databases.run(false);
        databases.changeTarget("""
                update invitation set state = 'WITHDRAWN', role = null, role_since = null, first_name = null, nickname = null, last_name = null, email = null,
                  old_user_name = null where id = 'a2000000-0000-4000-8000-000000000000';
                delete from invitation where id = 'a3000000-0000-4000-8000-000000000000';
                update invitation set old_user_name = 'ulal3', email = 'taken@example.org' where id = 'a4000000-0000-4000-8000-000000000000';
                update sign_up set id = gen_random_uuid() where id = 'b1000000-0000-4000-8000-000000000000'""");
        databases.changeSource("update member_website_migration set login_email = 'TAKEN@example.org' where uuid = 'a3000000-0000-4000-8000-000000000000'");

        var report = databases.run(false);

        assertThat(databases.inTarget("select state, first_name from invitation where id = 'a2000000-0000-4000-8000-000000000000'")).containsExactly("WITHDRAWN|null");
        assertThat(notes(report, "a3000000-0000-4000-8000-000000000000")).isEqualTo("e-mail address is now in lower case; old user name belongs to another invitation"
                + " and is left out; e-mail address belongs to another invitation and is left out, so that a master has to add one");
        assertThat(notes(report, "b1000000-0000-4000-8000-000000000000")).isEqualTo("has the e-mail address of another application, which is older or was made here");
    }

    @Test
    void dryRunReportsTheSameAndChangesNothing() throws Exception {
        databases.load("hostile.sql");

        var dry = databases.run(true);

        assertThat(databases.inTarget("select count(*) from member")).containsExactly("0");
        assertThat(databases.run(false)).isEqualTo(dry);
    }

    @Test
    void failureInTheMiddleLeavesNothingBehind() throws Exception {
        databases.load("sample.sql");
        databases.changeTarget("""
                create function refuse() returns trigger language plpgsql as $$ begin
                  if new.role = 'EXPRAO' then raise exception 'refused'; end if;
                  return new;
                end $$;
                create trigger refuse before insert on member_history for each row execute function refuse()""");
        try {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> databases.run(false)).withMessageContaining("refused");
        } finally {
            databases.changeTarget("drop trigger refuse on member_history; drop function refuse");
        }

        assertThat(databases.inTarget("select (select count(*) from member), (select count(*) from credential), (select count(*) from member_history)"))
                .containsExactly("0|0|0");
    }

    @Test
    void memberOfTheSiteKeepsAddressOldUserNameAndShortId() throws Exception {
        databases.load("hostile.sql");
        databases.addToTarget("99000000-0000-4000-8000-000000000000", "berit@example.org", "delat", false);
        databases.addToTarget("01000000-0000-4abc-8000-000000000000", "other@example.org", null, false);

        var report = databases.run(false);

        assertThat(notes(report, "04000000-0000-4000-8000-000000000000")).isEqualTo(
                "has the e-mail address of 99000000-0000-4000-8000-000000000000, who is on this site already");
        assertThat(notes(report, "05000000-0000-4000-8000-000000000000")).contains("on this site already");
        assertThat(notes(report, "2a000000-0000-4000-8000-000000000000")).contains("old user name belongs to another member");
        assertThat(notes(report, "01000000-0000-4000-8000-000000000000")).isEqualTo("has the short id of 01000000-0000-4abc-8000-000000000000, who is on this site already");
        assertThat(databases.inTarget("select count(*) from credential where member_id = '99000000-0000-4000-8000-000000000000'")).containsExactly("0");
    }

    @Test
    void deletedMemberOfTheSiteHasNoClaimOnTheAddress() throws Exception {
        databases.load("hostile.sql");
        databases.addToTarget("99000000-0000-4000-8000-000000000000", "astrid@example.org", null, true);

        databases.run(false);

        assertThat(databases.inTarget("select id from member where email = 'astrid@example.org' and deleted_at is null"))
                .containsExactly("01000000-0000-4000-8000-000000000000");
    }

    @Test
    void onlyOneImportRunsAtATime() throws Exception {
        databases.load("hostile.sql");
        try (var other = databases.anotherTarget()) {
            other.setAutoCommit(false);
            Site.lock(other);

            assertThatExceptionOfType(ImportException.class).isThrownBy(() -> databases.run(false)).withMessage("another import is running");
        }
    }

    @Test
    void directoryAndListsOfEventsAreTold() throws Exception {
        databases.load("hostile.sql");
        var marks = "select mark from revision where topic in ('members', 'events')";
        var before = databases.inTarget(marks);

        databases.run(false);

        assertThat(databases.inTarget(marks)).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    private static String notes(Report report, String row) {
        return report.lines().stream().filter(line -> line.row().equals(row)).map(line -> String.join("; ", line.notes())).findFirst().orElseThrow();
    }
}
