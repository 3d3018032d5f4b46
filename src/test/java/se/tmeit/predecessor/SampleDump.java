package se.tmeit.predecessor;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import se.tmeit.json.Json;
import se.tmeit.support.Database;
import se.tmeit.support.TestPostgres;

/** A whole database of the predecessor, with invented people, some of whose passwords are known. */
public final class SampleDump {
    /** A log-in that worked on the predecessor; the address is spelt as its owner does. */
    public record KnownPassword(String email, String password, String role) {
    }

    static final Database PREDECESSOR = TestPostgres.database("predecessor");

    private SampleDump() {
    }

    /** Brings the sample's members into a site whose schema is that of this release. */
    public static void importInto(Connection target) throws Exception {
        try (var source = emptyPredecessor()) {
            load(source, "sample.sql");
            new Import(Clock.systemUTC(), false, null).run(source, target);
            target.setAutoCommit(true);
        }
    }

    public static List<KnownPassword> knownPasswords() throws IOException {
        try (var file = SampleDump.class.getResourceAsStream("/predecessor/passwords.json")) {
            return Json.MAPPER.readValue(file, new TypeReference<>() {
            });
        }
    }

    /** Without any table, as a dump wants it. */
    static Connection emptyPredecessor() throws SQLException {
        var source = PREDECESSOR.connect();
        try (var statement = source.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        }
        return source;
    }

    /** What the predecessor stored for this log-in. */
    public static String hashOf(String email) throws IOException {
        try (var dump = SampleDump.class.getResourceAsStream("/predecessor/sample.sql")) {
            var sql = new String(dump.readAllBytes(), StandardCharsets.UTF_8);
            var row = Pattern.compile("'" + Pattern.quote(email) + "'[^\\n]*?'(\\$argon2id\\$[^']+)'").matcher(sql);
            if (!row.find()) {
                throw new IllegalArgumentException("No hash of " + email);
            }
            return row.group(1);
        }
    }

    static void load(Connection source, String name) throws Exception {
        try (var dump = new BufferedReader(new InputStreamReader(
                SampleDump.class.getResourceAsStream("/predecessor/" + name), StandardCharsets.UTF_8))) {
            DumpLoader.load(source, dump);
        }
    }
}
