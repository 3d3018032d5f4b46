package se.tmeit.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The packaged server, as the image runs it, on a free port and on a database of its own. The first test that asks starts it, and it
 * stops with the JVM.
 */
public final class RunningServer {
    /** With which it encrypts and signs. */
    public static final String SECRET_KEY = "dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgb25lIGtleS4=";

    private final Database database;
    private final Cable cable;
    private final TestRedis redis;
    private final TestStorage storage;
    private final ServerProcess process;
    private final Map<String, String> settings;

    /** Started once, by the class loader. */
    private static final class Instance {
        static final RunningServer SERVER = start();
    }

    private RunningServer(Database database, Cable cable, TestRedis redis, TestStorage storage, ServerProcess process, Map<String, String> settings) {
        this.database = database;
        this.cable = cable;
        this.redis = redis;
        this.storage = storage;
        this.process = process;
        this.settings = settings;
    }

    public static RunningServer get() {
        return Instance.SERVER;
    }

    /** Ends with a slash. */
    public URI baseUri() {
        return process.baseUri();
    }

    /** The way past the server to its database, as the owner of the schema; it stays open when the server's own is cut. */
    public DataSource database() {
        return database.dataSource();
    }

    /** The database with the rights that the server has. */
    public DataSource databaseOfServer() {
        return database.app().dataSource();
    }

    /** Takes the database away from the server. */
    public void cutDatabase() {
        cable.pull();
    }

    public void restoreDatabase() {
        cable.plugIn();
    }

    /** Where this server counts limits; throws a skip where there is no Redis on the machine. */
    public TestRedis redis() {
        TestRedis.assumeInstalled();
        return redis;
    }

    /** Where this server keeps pictures and documents. */
    public TestStorage storage() {
        return storage;
    }

    /** What the server wrote to its console so far. */
    public String log() {
        return process.log();
    }

    /**
     * Another server of the same site, with the same database and Redis; ready when this returns.
     *
     * @param folder of {@code target}, for what it writes; no two servers share one
     */
    public ServerProcess startAnother(String folder) {
        return startAnother(folder, Map.of());
    }

    /** The same, with other settings on top of this one's. */
    public ServerProcess startAnother(String folder, Map<String, String> differences) {
        try {
            var environment = new HashMap<>(settings);
            environment.putAll(differences);
            var another = ServerProcess.start(folder, environment);
            another.awaitReady();
            return another;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningServer start() {
        try {
            var database = TestPostgres.database("http");
            var address = URI.create(database.url().substring("jdbc:".length()));
            var cable = new Cable(address.getHost(), address.getPort());
            var redis = TestRedis.isInstalled() ? new TestRedis() : null;
            var storage = new TestStorage();
            var settings = new HashMap<>(FakeProvider.get().environment());
            settings.putAll(Map.of(
                    "DB_URL", "jdbc:postgresql://localhost:" + cable.port() + address.getPath(),
                    "DB_USER", database.app().user(),
                    "DB_PASSWORD", database.app().password(),
                    "TMEIT_REDIS_URL", redis == null ? "" : redis.url(),
                    // Patient with a busy machine, and quick to see a Redis that is back.
                    "TMEIT_REDIS_TIMEOUT", "PT5S",
                    "TMEIT_REDIS_LOOK_EVERY", "PT0.2S",
                    // More than any test sends but the one that is about it.
                    "TMEIT_API_VISITORS_REQUESTS_PER_MINUTE", "2000",
                    // The tests speak plain HTTP.
                    "TMEIT_AUTH_SECURE_COOKIE", "false",
                    "TMEIT_AUTH_SECRET_KEY", SECRET_KEY,
                    // Enough to be seen, and little enough for many tests.
                    "TMEIT_AUTH_FAILURE_TIME", "PT0.1S"));
            // Fewer than on the club's site, so that a test can use them up.
            settings.put("TMEIT_AUTH_FREE_FAILURES_OF_NETWORK", "25");
            // Whoever may not watch any more is found out soon, and so is a browser that has gone.
            settings.putAll(Map.of("TMEIT_LIVE_CHECK_EVERY", "PT0.5S", "TMEIT_LIVE_BEAT", "PT1S"));
            settings.putAll(storage.environment());
            settings.put("TMEIT_STORAGE_LOOK_EVERY", "PT0.2S");
            Runtime.getRuntime().addShutdownHook(new Thread(storage::close, "storage-stop"));
            if (redis != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(redis::close, "redis-stop"));
            }
            var process = ServerProcess.start("http-tests", settings);
            process.awaitReady();
            return new RunningServer(database, cable, redis, storage, process, settings);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
