package se.tmeit.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Run while the image is built: starts the server, without a database, and ends it. What Liberty found out about itself is then in its work
 * area, which {@link WorkArea} puts to use, and what the JVM loaded in an archive, if that JVM can write one (Java 25). Beside the archive it
 * writes archive.options, with what tells a JVM to use it: nothing where there is none, since the JVM complains of a missing one.
 */
public final class Prepare {
    /** Libraries that Liberty has as well as we do sometimes keep the JVM from writing its archive. Before Java 25 it cannot write one at all. */
    private static final int ATTEMPTS = Runtime.version().feature() >= 25 ? 3 : 1;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SITE = "http://localhost:" + System.getenv().getOrDefault("HTTP_PORT", "8080");
    private static final List<String> PATHS = List.of("/", "/api/v1/docs/", "/health/ready", "/api/v1/events");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Prepare() {
    }

    /** @param arguments where to write the archive, and where the image has it */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var archive = Path.of(arguments[0]);
        if (status("/") != 0) {
            throw new IllegalStateException("Something else answers at " + SITE + ", where the server would");
        }
        for (var attempt = 1; attempt <= ATTEMPTS && !Files.exists(archive); attempt++) {
            startAndEnd(archive);
        }
        Files.writeString(archive.resolveSibling("archive.options"), Files.exists(archive) ? "-XX:AOTCache=" + arguments[1] + "\n" : "");
        System.out.println(Files.exists(archive) ? "Prepared, with an archive of classes." : "Prepared, but without an archive of classes: the start will take longer.");
    }

    private static void startAndEnd(Path archive) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = Path.of(System.getProperty("tmeit.home"), "java.options");
        var server = new ProcessBuilder(java, "@" + options, "-XX:AOTCacheOutput=" + archive, Launch.class.getName(), "serve").inheritIO().start();
        try {
            var deadline = Instant.now().plus(PATIENCE);
            while (status("/health/started") != 200) {
                if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("The server did not start");
                }
                Thread.sleep(100);
            }
            for (var path : PATHS) {
                System.out.println(path + " answered " + status(path));
            }
        } finally {
            server.destroy();
            // The archive is written on the way out.
            server.waitFor();
        }
    }

    private static int status(String path) throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(SITE + path)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
