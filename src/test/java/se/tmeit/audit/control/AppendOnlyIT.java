package se.tmeit.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember.Sql;

/** What the roles of the database can do to the trail, and to the rest. */
class AppendOnlyIT {
    private static final String REFUSED = "42501";

    private final DataSource app = RunningServer.get().databaseOfServer();
    private final DataSource owner = RunningServer.get().database();
    private final UUID member = UUID.randomUUID();

    @BeforeEach
    void write() {
        Sql.run("insert into audit_entry values (gen_random_uuid(), now(), 'MEMBER_EDITED', ?, ?, '{\"fields\": \"email\"}')", UUID.randomUUID(), member);
        Sql.run("insert into audit_entry values (gen_random_uuid(), now(), 'ROLE_CHANGED', ?, ?, '{\"to\": \"PRAO\"}')", member, UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set details = '{}'", "delete from audit_entry", "truncate audit_entry",
        "alter table audit_entry disable trigger all", "drop trigger audit_entry_stays on audit_entry", "drop table audit_entry",
        "create or replace function audit_entry_stays() returns trigger language plpgsql as 'begin return null; end'",
        "update databasechangelog set id = 'x'", "create table mine (id integer)"})
    void serversRoleIsRefused(String statement) {
        assertRefused(app, statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set details = '{}'", "delete from audit_entry", "truncate audit_entry"})
    void triggerRefusesTheOwnerToo(String statement) {
        assertRefused(owner, statement);
    }

    @Test
    void serversRoleMayDoEverythingElseItNeeds() throws SQLException {
        assertThat(texts(app, """
                select t.relname from pg_class t
                where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
                  and t.relname not in ('audit_entry', 'points_entry', 'databasechangelog', 'databasechangeloglock')
                  and not (has_table_privilege(t.oid, 'select') and has_table_privilege(t.oid, 'insert')
                    and has_table_privilege(t.oid, 'update') and has_table_privilege(t.oid, 'delete'))""")).isEmpty();
    }

    @Test
    void erasureTakesTheMemberOutAndLeavesWhatOthersDid() throws SQLException {
        assertThat(texts(app, "select erase_audit_of('" + member + "')")).containsExactly("2");

        assertThat(Sql.texts("select id from audit_entry where actor_id = ? or subject_id = ?", member, member)).isEmpty();
        assertThat(Sql.texts("select action from audit_entry where subject_id is null and details = '{}' and action = 'MEMBER_EDITED'")).isNotEmpty();
        assertThat(Sql.texts("select action from audit_entry where actor_id is null and details = '{\"to\": \"PRAO\"}'")).isNotEmpty();
        assertThat(texts(app, "select erase_audit_of('" + member + "')")).containsExactly("0");
    }

    @Test
    void onlyWhatIsOlderThanThreeYearsIsForgotten() throws SQLException {
        var old = UUID.randomUUID();
        Sql.run("insert into audit_entry values (?, now() - interval '3 years 1 day', 'MEMBER_EDITED', null, ?, '{}')", old, old);
        var young = UUID.randomUUID();
        Sql.run("insert into audit_entry values (?, now() - interval '3 years' + interval '1 day', 'MEMBER_EDITED', null, ?, '{}')", young, young);

        texts(app, "select forget_old_audit_entries()");

        assertThat(Sql.texts("select id from audit_entry where id in (?, ?)", old, young)).containsExactly(young.toString());
    }

    private static void assertRefused(DataSource role, String statement) {
        assertThatThrownBy(() -> texts(role, statement)).isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(REFUSED));
    }

    private static List<String> texts(DataSource role, String statement) throws SQLException {
        try (var connection = role.getConnection(); var prepared = connection.createStatement()) {
            var texts = new java.util.ArrayList<String>();
            if (prepared.execute(statement)) {
                var rows = prepared.getResultSet();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
