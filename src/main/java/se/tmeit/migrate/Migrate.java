package se.tmeit.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The {@code migrate} role: brings the database up to this release, or waits until another process has done so.
 * Reads DB_URL, DB_USER and DB_PASSWORD, who owns the schema, and DB_APP_USER, as whom the servers log in; exits 0 when the schema is as this release needs it.
 */
public final class Migrate {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String USAGE = """
            Usage: migrate [--wait]
              migrate          applies every change set that the database lacks
              migrate --wait   changes nothing; returns when every change set of this release is there, gives up after 10 minutes
            The database comes from DB_URL, DB_USER and DB_PASSWORD: the role that owns the schema. DB_APP_USER names the role that the
            servers log in as, where that is another one: it gets what they need, and no right to change the audit trail.""";
    /** What is put into a change set as it stands. */
    private static final Pattern ROLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private Migrate() {
    }

    public static void main(String[] args) throws Exception {
        try {
            run(Set.copyOf(List.of(args)));
        } catch (IllegalArgumentException | IllegalStateException | SQLException | LiquibaseException e) {
            System.err.println("Failed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Set<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            try (var connection = connect()) {
                update(connection, System.getenv().getOrDefault("DB_APP_USER", ""));
            }
            System.out.println("The database has every change set of this release.");
        } else if (arguments.equals(Set.of("--wait"))) {
            System.exit(waitForSchema() ? 0 : 1);
        } else {
            System.out.println(USAGE);
            System.exit(arguments.equals(Set.of("--help")) ? 0 : 2);
        }
    }

    /**
     * Applies what is missing; Liquibase's lock lets only one process do so at a time.
     *
     * @param appUser the role that the servers log in as; empty when that is the one of the connection
     */
    public static void update(Connection connection, String appUser) throws LiquibaseException {
        if (!appUser.isEmpty() && !ROLE_NAME.matcher(appUser).matches()) {
            throw new IllegalArgumentException("DB_APP_USER is no name of letters, digits, _ and -");
        }
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        try {
            Scope.child(Map.of(
                    Scope.Attr.ui.name(), new LoggerUIService(),
                    Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(Migrate.class.getClassLoader())), () -> {
                var update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database);
                update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, KnownChangeSets.MASTER_FILE);
                update.addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, parameters(database, appUser));
                update.execute();
            });
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private static ChangeLogParameters parameters(Database database, String appUser) {
        var parameters = new ChangeLogParameters(database);
        parameters.set("appUser", appUser);
        return parameters;
    }

    private static boolean waitForSchema() throws Exception {
        var known = KnownChangeSets.ofThisRelease();
        var deadline = Instant.now().plus(PATIENCE);
        var said = "";
        while (Instant.now().isBefore(deadline)) {
            var state = stateOfSchema(known);
            if (state.isEmpty()) {
                System.out.println("The database has every change set of this release.");
                return true;
            }
            if (!state.equals(said)) {
                System.out.println("Waiting: " + state);
                said = state;
            }
            Thread.sleep(1000);
        }
        System.err.println("Gave up after " + PATIENCE.toMinutes() + " minutes: " + said);
        return false;
    }

    private static String stateOfSchema(Set<String> known) {
        try (var connection = connect()) {
            var missing = new TreeSet<>(known);
            missing.removeAll(KnownChangeSets.appliedTo(connection));
            return missing.isEmpty() ? "" : missing.size() + " change sets are missing, the first is " + missing.first();
        } catch (SQLException e) {
            return "the database does not answer (" + e.getMessage() + ")";
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(required("DB_URL"), required("DB_USER"), System.getenv().getOrDefault("DB_PASSWORD", ""));
    }

    private static String required(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
