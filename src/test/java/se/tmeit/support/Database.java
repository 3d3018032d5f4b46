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
    private static final String OWNER = "_owner";

    /**
     * Makes an empty database of this name and its two roles where they are missing, and brings the schema up to date. What it returns
     * enters as the schema's owner; servers enter as {@link #app()}.
     */
    public static Database prepare(Connection superuser, String serverUrl, String name) throws Exception {
        var database = new Database(serverUrl + name, name + OWNER, name);
        createRole(superuser, database.user(), name);
        createRole(superuser, name, name);
        if (isMissing(superuser, "select 1 from pg_database where datname = ?", name)) {
            // The built-in provider sorts and folds case alike on every system, whatever its locale.
            run(superuser, "create database " + name + " owner " + database.user()
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        } else {
            database.takeFrom(name, superuser);
        }
        try (var connection = database.connect()) {
            Migrate.update(connection, name);
        }
        return database;
    }

    /** The same database for those who may use it and change no table. */
    public Database app() {
        return new Database(url, user.substring(0, user.length() - OWNER.length()), password);
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

    /** A database that was kept from the time when there was one role belongs to that. */
    private void takeFrom(String formerOwner, Connection superuser) throws SQLException {
        if (isMissing(superuser, "select 1 from pg_database where datname = ? and pg_get_userbyid(datdba) = datname", formerOwner)) {
            return;
        }
        run(superuser, "alter database " + formerOwner + " owner to " + user);
        run(superuser, "grant " + user + " to " + formerOwner);
        try (var connection = new Database(url, formerOwner, password).connect()) {
            run(connection, "reassign owned by " + formerOwner + " to " + user);
        } finally {
            run(superuser, "revoke " + user + " from " + formerOwner);
        }
    }

    private static void createRole(Connection superuser, String role, String password) throws SQLException {
        if (isMissing(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            run(superuser, "create role " + role + " login password '" + password + "'");
        }
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
