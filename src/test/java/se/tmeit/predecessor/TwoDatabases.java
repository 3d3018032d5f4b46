package se.tmeit.predecessor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.tmeit.support.Database;
import se.tmeit.support.TestPostgres;

/** An empty database of the predecessor and a site without members. */
final class TwoDatabases implements AutoCloseable {
    private static final Database SITE = TestPostgres.database("import");

    private final Connection source = SampleDump.emptyPredecessor();
    private final Connection target = SITE.connect();

    TwoDatabases() throws SQLException {
        // Emptying members would empty their ledger too, which its trigger refuses.
        changeTarget("alter table points_entry disable trigger points_entry_stays");
        changeTarget("truncate member, invitation, sign_up, event cascade");
        changeTarget("alter table points_entry enable trigger points_entry_stays");
    }

    @Override
    public void close() throws SQLException {
        source.close();
        target.close();
    }

    /** What the command line's import reads. */
    Map<String, String> environment() {
        return Map.of("DB_URL", SITE.url(), "DB_USER", SITE.user(), "DB_PASSWORD", SITE.password(),
                "FROM_DB_USER", SampleDump.PREDECESSOR.user(), "FROM_DB_PASSWORD", SampleDump.PREDECESSOR.password());
    }

    Connection target() {
        return target;
    }

    Connection anotherTarget() throws SQLException {
        return SITE.connect();
    }

    void load(String dump) throws Exception {
        SampleDump.load(source, dump);
    }

    Report run(boolean dryRun) throws Exception {
        try {
            return new Import(Clock.fixed(Rows.NOW, ZoneOffset.UTC), dryRun, null).run(source, target);
        } finally {
            target.setAutoCommit(true);
        }
    }

    void changeSource(String sql) throws SQLException {
        execute(source, sql);
    }

    void changeTarget(String sql) throws SQLException {
        execute(target, sql);
    }

    void addToTarget(String id, String email, String oldUserName, boolean deleted) throws SQLException {
        try (var statement = target.prepareStatement("""
                insert into member (id, version, created_at, updated_at, deleted_at, first_name, last_name, email, language, role,
                                    email_audience, phone_audience, photos_audience, old_user_name)
                values (?::uuid, 1, now(), now(), case when ? then now() end, 'Någon', 'Annan', ?, 'sv', 'MARSHAL', 'MEMBERS', 'MEMBERS', 'PUBLIC', ?)""")) {
            statement.setString(1, id);
            statement.setBoolean(2, deleted);
            statement.setString(3, email);
            statement.setString(4, oldUserName);
            statement.executeUpdate();
        }
    }

    /** Each row as its columns' texts with bars between. */
    List<String> inSource(String query) throws SQLException {
        return query(source, query);
    }

    List<String> inTarget(String query) throws SQLException {
        return query(target, query);
    }

    List<String> everything() throws SQLException {
        var everything = inTarget("select * from member order by id");
        everything.addAll(inTarget("select * from credential order by member_id"));
        everything.addAll(inTarget("select * from member_history order by id"));
        everything.addAll(inTarget("select * from invitation order by id"));
        everything.addAll(inTarget("select * from sign_up order by id"));
        everything.addAll(inTarget("select * from event order by id"));
        return everything;
    }

    private static List<String> query(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var columns = new ArrayList<String>();
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(row.getString(column));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
