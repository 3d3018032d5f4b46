package se.tmeit.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Compares the change sets that this release carries with those a database has. */
public final class KnownChangeSets {
    static final String MASTER_FILE = "db/changelog/master.yaml";
    private static final String UNDEFINED_TABLE = "42P01";

    private KnownChangeSets() {
    }

    /** The ids of every change set in this release, read from its files. */
    public static Set<String> ofThisRelease() throws LiquibaseException {
        var resources = new ClassLoaderResourceAccessor(KnownChangeSets.class.getClassLoader());
        var changeLog = new AtomicReference<DatabaseChangeLog>();
        try {
            Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), resources), () ->
                    changeLog.set(ChangeLogParserFactory.getInstance().getParser(MASTER_FILE, resources)
                            .parse(MASTER_FILE, new ChangeLogParameters(), resources)));
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
        var ids = new TreeSet<String>();
        changeLog.get().getChangeSets().stream().map(ChangeSet::getId).forEach(ids::add);
        return ids;
    }

    /** The ids of the change sets that were applied; empty for a database that was never migrated. */
    public static Set<String> appliedTo(Connection connection) throws SQLException {
        var ids = new HashSet<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select id from databasechangelog")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        return ids;
    }
}
