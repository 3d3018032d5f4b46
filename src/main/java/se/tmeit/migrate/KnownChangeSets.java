package se.tmeit.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the change sets that this release carries with those a database has. It reads the files' headers by itself: Liquibase's own
 * reader would cost each server 20 MB and a second of its start; a test holds the two to the same result.
 */
public final class KnownChangeSets {
    static final String MASTER_FILE = "db/changelog/master.yaml";
    private static final Pattern INCLUDED_FILE = Pattern.compile("file: (db/changelog/[\\w.-]+\\.sql)");
    private static final Pattern CHANGE_SET = Pattern.compile("^--changeset \\w+:(\\S+)", Pattern.MULTILINE);
    private static final String UNDEFINED_TABLE = "42P01";

    private KnownChangeSets() {
    }

    /** The ids of every change set in this release. */
    public static Set<String> ofThisRelease() {
        return INCLUDED_FILE.matcher(read(MASTER_FILE)).results().map(file -> file.group(1))
                .flatMap(file -> CHANGE_SET.matcher(read(file)).results())
                .map((MatchResult changeSet) -> changeSet.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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

    private static String read(String file) {
        try (var in = KnownChangeSets.class.getResourceAsStream("/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
