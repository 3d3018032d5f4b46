package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
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
    void directoryIsTold() throws Exception {
        databases.load("hostile.sql");
        var before = databases.inTarget("select mark from revision where topic = 'members'");

        databases.run(false);

        assertThat(databases.inTarget("select mark from revision where topic = 'members'")).isNotEqualTo(before);
    }

    private static String notes(Report report, String row) {
        return report.lines().stream().filter(line -> line.row().equals(row)).map(line -> String.join("; ", line.notes())).findFirst().orElseThrow();
    }
}
