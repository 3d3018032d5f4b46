package se.tmeit.predecessor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Imports the people and events of the site before this one from its database; {@code tools/import-predecessor --help} tells how. */
public final class ImportPredecessor {
    private static final String UNDEFINED_TABLE = "42P01";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private ImportPredecessor() {
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.getenv()));
    }

    /** @return the exit code: 0 every row was dealt with, 1 nothing was changed, 2 the command line is wrong */
    static int run(List<String> arguments, Map<String, String> environment) {
        try {
            var options = Options.parse(arguments, environment);
            try (var source = connect(options.from()); var target = connect(options.to())) {
                source.setReadOnly(true);
                new Import(Clock.systemUTC(), options.dryRun(), options.report()).run(source, target).print(System.out, options.dryRun());
            }
            return DONE;
        } catch (Options.UsageException e) {
            System.err.println("import-predecessor: " + e.getMessage() + "; --help tells more");
            return MISUSED;
        } catch (SQLException e) {
            System.err.println("Nothing was changed: " + e.getMessage());
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                System.err.println("Is it the right database, and were the site's change sets applied?");
            }
            return FAILED;
        } catch (IOException e) {
            System.err.println("Nothing was changed: the report cannot be written to " + e.getMessage());
            return FAILED;
        } catch (ImportException e) {
            System.err.println("Nothing was changed: " + e.getMessage());
            return FAILED;
        }
    }

    /** A server's error may quote the row it is about, which belongs to nobody's terminal: hence no details. */
    private static Connection connect(Options.Database database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        if (database.user() != null) {
            properties.setProperty("user", database.user());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        return DriverManager.getConnection(database.url(), properties);
    }
}
