package se.tmeit.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The packaged server, as the image runs it, on a free port and on a database of its own. The first test that asks starts it, and it
 * stops with the JVM.
 */
public final class RunningServer {
    private static final Path HOME = Path.of("target/liberty/wlp");
    private static final Path OUTPUT = Path.of("target/http-tests").toAbsolutePath();
    private static final String NAME = "tmeit";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI baseUri;
    private final Database database;
    private final Cable cable;
    private final Process process;

    /** Started once, by the class loader. */
    private static final class Instance {
        static final RunningServer SERVER = start();
    }

    private RunningServer(URI baseUri, Database database, Cable cable, Process process) {
        this.baseUri = baseUri;
        this.database = database;
        this.cable = cable;
        this.process = process;
    }

    public static RunningServer get() {
        return Instance.SERVER;
    }

    /** Ends with a slash. */
    public URI baseUri() {
        return baseUri;
    }

    /** The way past the server to its database, which stays open when the server's own is cut. */
    public DataSource database() {
        return database.dataSource();
    }

    /** Takes the database away from the server. */
    public void cutDatabase() {
        cable.pull();
    }

    public void restoreDatabase() {
        cable.plugIn();
    }

    /** What the server wrote to its console so far. */
    public String log() {
        try {
            return Files.readString(consoleLog());
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static RunningServer start() {
        try {
            var database = TestPostgres.database("http");
            var address = URI.create(database.url().substring("jdbc:".length()));
            var cable = new Cable(address.getHost(), address.getPort());
            var port = Ports.free();
            var server = new RunningServer(URI.create("http://localhost:" + port + "/"), database, cable, launch(port, Map.of(
                    "DB_URL", "jdbc:postgresql://localhost:" + cable.port() + address.getPath(),
                    "DB_USER", database.user(),
                    "DB_PASSWORD", database.password())));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "server-stop"));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Process launch(int port, Map<String, String> database) throws IOException {
        Files.createDirectories(OUTPUT);
        var builder = new ProcessBuilder(HOME.resolve("bin/server").toAbsolutePath().toString(), "run", NAME);
        builder.environment().putAll(database);
        builder.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "WLP_OUTPUT_DIR", OUTPUT.toString(),
                "HTTP_HOST", "localhost",
                "HTTP_PORT", String.valueOf(port),
                // The tests speak plain HTTP.
                "TMEIT_AUTH_SECURE_COOKIE", "false",
                // Enough to be seen, and little enough for many tests.
                "TMEIT_AUTH_FAILURE_TIME", "PT0.1S"));
        return builder.redirectErrorStream(true).redirectOutput(consoleLog().toFile()).start();
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            if (isReady()) {
                return;
            }
            sleep();
        }
        stop();
        throw new IllegalStateException("The server did not become ready. Its log:\n" + log());
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(baseUri.resolve("health/ready")).timeout(Duration.ofSeconds(5)).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        cable.close();
    }

    private static Path consoleLog() {
        return OUTPUT.resolve("console.log");
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
