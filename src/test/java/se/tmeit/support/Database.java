package se.tmeit.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.tmeit.migrate.Migrate;

/** Where a database is and who may enter: what every process of the application reads from its environment. */
public record Database(String url, String user, String password) {

    /** Makes the role and an empty database of this name where they are missing, and brings the schema up to date. */
    public static Database prepare(Connection superuser, String serverUrl, String name) throws Exception {
        var database = new Database(serverUrl + name, name, name);
        if (isMissing(superuser, "select 1 from pg_roles where rolname = ?", name)) {
            run(superuser, "create role " + name + " login password '" + name + "'");
        }
        if (isMissing(superuser, "select 1 from pg_database where datname = ?", name)) {
            // The built-in provider sorts and folds case alike on every system, whatever its locale.
            run(superuser, "create database " + name + " owner " + name
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        }
        try (var connection = database.connect()) {
            Migrate.update(connection);
        }
        return database;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public DataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    public Map<String, String> environment() {
        return Map.of("DB_URL", url, "DB_USER", user, "DB_PASSWORD", password);
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
