package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.auth.control.Passwords;

class SampleDumpIT {
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
    void sampleIsTakenWithoutLossAndItsPasswordsStillOpenTheDoor() throws Exception {
        SampleDump.importInto(databases.target());

        assertThat(databases.inTarget("select count(*) from member")).containsExactly("168");
        for (var known : SampleDump.knownPasswords()) {
            var hash = databases.inTarget("select password_hash from credential join member on id = member_id where email = lower('" + known.email() + "')");
            assertThat(hash).singleElement().matches(text -> Passwords.DEFAULT.verify(text, known.password()), "opens the door");
        }
    }

    @Test
    void nobodyOfTheSampleIsLost() throws Exception {
        SampleDump.importInto(databases.target());

        assertThat(databases.inTarget("select count(*) from invitation where member_id is null"))
                .isEqualTo(databases.inSource("select count(*) from member_website_migration where not migrated and \"current_role\" <> 'exprao'"));
        assertThat(databases.inTarget("select count(*) from sign_up")).isEqualTo(databases.inSource("select count(*) from sign_ups"));
    }

    @Test
    void noEventOfTheSampleIsLost() throws Exception {
        databases.load("sample.sql");

        databases.run(false);

        assertThat(databases.inTarget("select id, title, starts_at at time zone 'UTC' from event order by id"))
                .isEqualTo(databases.inSource("select uuid, title, event_start at time zone 'UTC' from events order by uuid")).hasSize(90);
        assertThat(databases.inTarget("select kind, count(*) from event group by kind order by kind")).containsExactly(
                "GASQUE|27", "LUNCH|12", "MEETING|15", "OTHER|10", "PUB|26");
        assertThat(databases.inTarget("select distinct description from event where description like '%regn'")).containsExactly("\\<b>OBS\\</b> inställt vid regn");
        assertThat(databases.inTarget("select id, ends_at at time zone 'UTC' from event order by id"))
                .isEqualTo(databases.inSource("select uuid, coalesce(event_end, event_start + interval '4 hours') at time zone 'UTC' from events order by uuid"));
    }

    @Test
    void hashesAndIdsAreThoseOfThePredecessor() throws Exception {
        databases.load("sample.sql");

        databases.run(false);

        assertThat(databases.inTarget("select id, short_id, password_hash, old_user_name from member left join credential on id = member_id order by id"))
                .isEqualTo(databases.inSource("select uuid, short_uuid, hashed_password, old_username from members order by uuid"));
    }
}
