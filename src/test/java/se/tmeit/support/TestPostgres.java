package se.tmeit.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this JVM's tests: a container where a Docker engine answers, else the embedded binaries. It starts with the
 * first test that asks and goes with the JVM.
 */
public final class TestPostgres {
    private static final String IMAGE = "postgres:18-alpine";
    private static final Map<String, Database> DATABASES = new ConcurrentHashMap<>();

    /** Started once, by the class loader. */
    private static final class Server {
        static final String URL;
        static final String USER;
        static final String PASSWORD;

        static {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                var container = new PostgreSQLContainer(IMAGE);
                container.start();
                URL = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/";
                USER = container.getUsername();
                PASSWORD = container.getPassword();
            } else {
                URL = "jdbc:postgresql://localhost:" + embedded().getPort() + "/";
                USER = "postgres";
                PASSWORD = "";
            }
        }

        private static EmbeddedPostgres embedded() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    private TestPostgres() {
    }

    /** The database of this name, with the schema of this release; made by the first call. */
    public static Database database(String name) {
        return DATABASES.computeIfAbsent(name, TestPostgres::prepare);
    }

    private static Database prepare(String name) {
        try (var superuser = connectAsSuperuser()) {
            return Database.prepare(superuser, Server.URL, name);
        } catch (Exception e) {
            throw new IllegalStateException("No database " + name + " for the tests", e);
        }
    }

    private static Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(Server.URL + "template1", Server.USER, Server.PASSWORD);
    }
}
