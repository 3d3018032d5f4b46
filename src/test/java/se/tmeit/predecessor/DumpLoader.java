package se.tmeit.predecessor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Loads a plain dump (of pg_dump, with INSERT or COPY) without psql, which the embedded server does not have. Owners and rights are left
 * out, since their roles do not exist here.
 */
final class DumpLoader {
    private static final Pattern SKIPPED = Pattern.compile("(--|\\\\|ALTER .* OWNER TO |GRANT |REVOKE |COMMENT ON EXTENSION ).*");
    private static final Pattern COPY = Pattern.compile("(COPY .* FROM stdin);", Pattern.CASE_INSENSITIVE);
    private static final String END_OF_COPY = "\\.";

    private final Connection connection;
    private final BufferedReader dump;
    private final StringBuilder pending = new StringBuilder();
    private boolean insideText;

    private DumpLoader(Connection connection, BufferedReader dump) {
        this.connection = connection;
        this.dump = dump;
    }

    static void load(Connection connection, BufferedReader dump) throws IOException, SQLException {
        new DumpLoader(connection, dump).load();
    }

    private void load() throws IOException, SQLException {
        for (var line = dump.readLine(); line != null; line = dump.readLine()) {
            var copy = COPY.matcher(line);
            if (insideText || !SKIPPED.matcher(line).matches() && !copy.matches()) {
                pending.append(line).append('\n');
                insideText ^= line.chars().filter(character -> character == '\'').count() % 2 == 1;
            } else if (copy.matches()) {
                executePending();
                copy(copy.group(1));
            }
        }
        executePending();
    }

    private void copy(String statement) throws IOException, SQLException {
        var rows = new StringBuilder();
        for (var line = dump.readLine(); line != null && !line.equals(END_OF_COPY); line = dump.readLine()) {
            rows.append(line).append('\n');
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
    }

    private void executePending() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(pending.toString());
        }
        pending.setLength(0);
    }
}
