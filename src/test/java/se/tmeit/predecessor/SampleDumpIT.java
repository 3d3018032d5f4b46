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
    void hashesAndIdsAreThoseOfThePredecessor() throws Exception {
        databases.load("sample.sql");

        databases.run(false);

        assertThat(databases.inTarget("select id, short_id, password_hash, old_user_name from member left join credential on id = member_id order by id"))
                .isEqualTo(databases.inSource("select uuid, short_uuid, hashed_password, old_username from members order by uuid"));
    }
}
