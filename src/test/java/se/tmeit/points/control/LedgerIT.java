package se.tmeit.points.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** The ledger only grows, whoever holds the pen. */
class LedgerIT {
    private static final String REFUSED = "42501";
    private static final String BROKEN_CHECK = "23514";

    @BeforeAll
    static void write() {
        Sql.run("insert into points_entry (id, member_id, at, kind, amount, correction, reason) values (gen_random_uuid(), ?, now(), 'MANUAL', 1, false, 'x')",
                TestMember.with(Role.MARSHAL).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update points_entry set amount = 1000", "delete from points_entry", "truncate points_entry",
        "alter table points_entry disable trigger all", "drop trigger points_entry_stays on points_entry",
        "create or replace function points_entry_stays() returns trigger language plpgsql as 'begin return null; end'"})
    void serversRoleIsRefused(String statement) {
        assertRefused(RunningServer.get().databaseOfServer(), statement, REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update points_entry set amount = 1000", "delete from points_entry", "truncate points_entry"})
    void triggerRefusesTheOwnerToo(String statement) {
        assertRefused(RunningServer.get().database(), statement, REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'MANUAL', 0, false, 'x', null", "'MANUAL', 5, false, null, null", "'EVENT', 5, false, null, 1", "'REPORTS', 5, false, null, null"})
    void entryThatSaysNothingOrNotWhyIsRefused(String values) {
        assertRefused(RunningServer.get().database(), "insert into points_entry (id, member_id, at, kind, amount, correction, reason, rules_version) "
                + "select gen_random_uuid(), id, now(), " + values + " from member limit 1", BROKEN_CHECK);
    }

    private static void assertRefused(DataSource role, String statement, String state) {
        assertThatThrownBy(() -> {
            try (var connection = role.getConnection(); var prepared = connection.createStatement()) {
                prepared.execute(statement);
            }
        }).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state));
    }
}
