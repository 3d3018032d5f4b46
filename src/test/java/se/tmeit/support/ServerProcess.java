package se.tmeit.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own. It ends with the JVM at the latest. */
public final class ServerProcess {
    private static final Path HOME = Path.of("target/liberty/wlp");
    private static final String NAME = "tmeit";
    /** It lives for minutes: the second compiler would take more time than its code gives back. */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final URI baseUri;
    private final Path output;
    private final Process process;

    private ServerProcess(URI baseUri, Path output, Process process) {
        this.baseUri = baseUri;
        this.output = output;
        this.process = process;
    }

    /**
     * Starts it on a free port, without waiting for it.
     *
     * @param folder of {@code target}, for what it writes; no two servers share one
     */
    static ServerProcess start(String folder, Map<String, String> environment) throws IOException {
        var output = Path.of("target").resolve(folder).toAbsolutePath();
        Files.createDirectories(output);
        var port = Ports.free();
        var builder = new ProcessBuilder(HOME.resolve("bin/server").toAbsolutePath().toString(), "run", NAME);
        builder.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JVM_ARGS", FIRST_COMPILER_ALONE,
                "WLP_OUTPUT_DIR", output.toString(),
                "HTTP_HOST", "localhost",
                "HTTP_PORT", String.valueOf(port)));
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).redirectOutput(output.resolve("console.log").toFile()).start();
        var server = new ServerProcess(URI.create("http://localhost:" + port + "/"), output, process);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "server-stop"));
        return server;
    }

    /** A worker that sends the mail of this database; ready when this returns. Other settings go on top of the test's. */
    public static ServerProcess worker(String folder, Database database, int smtpPort, Map<String, String> settings) {
        try {
            var environment = new HashMap<>(database.environment());
            environment.putAll(Map.of("TMEIT_WORK_ENABLED", "true", "TMEIT_SERVE_ENABLED", "false", "TMEIT_MAIL_PORT", String.valueOf(smtpPort),
                    "TMEIT_MAIL_STARTTLS", "false"));
            environment.putAll(settings);
            var server = start(folder, environment);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with a slash. */
    public URI baseUri() {
        return baseUri;
    }

    /** What the server wrote to its console so far. */
    public String log() {
        try {
            return Files.readString(output.resolve("console.log"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    void awaitReady() {
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

    /** Asks it to end, as an orchestrator does, and waits until it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
        }
    }

    /** Ends it in the middle of whatever it does. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
