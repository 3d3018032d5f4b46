package se.tmeit.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import se.tmeit.demo.DemoData;
import se.tmeit.demo.DemoStorage;
import se.tmeit.support.Database;

/**
 * The database of {@code startdev.sh --local}: an embedded PostgreSQL that keeps its data in a folder, with the schema of this release
 * and the demo data; its photos and documents go into the storage, where the environment names one. It writes its JDBC URL to the file {@code database-url} in that folder once it is usable, and runs until it is
 * told to stop.
 */
public final class LocalDatabase {
    private static final String NAME = "tmeit";

    private LocalDatabase() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2 || args.length > 3) {
            System.err.println("Usage: LocalDatabase FOLDER PORT [MEMBERS]   (another port is taken when that one is in use)");
            System.exit(2);
        }
        var folder = Path.of(args[0]).toAbsolutePath();
        var urlFile = folder.resolve("database-url");
        Files.createDirectories(folder);
        Files.deleteIfExists(urlFile);
        LeftoverPostgres.stop(folder.resolve("data"));

        var postgres = start(folder, freePort(Integer.parseInt(args[1])));
        try (var superuser = postgres.getPostgresDatabase().getConnection()) {
            var database = Database.prepare(superuser, "jdbc:postgresql://localhost:" + postgres.getPort() + "/", NAME);
            try (var connection = database.connect()) {
                if (DemoData.load(connection, args.length == 3 ? Integer.parseInt(args[2]) : DemoData.DEFAULT_MEMBERS)) {
                    DemoStorage.fill(connection, System.getenv());
                }
            }
            Files.writeString(urlFile, database.url() + "\n");
        }
        Thread.currentThread().join();
    }

    /** PostgreSQL stops with this JVM: the library's shutdown hook does that. */
    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                // The library turns this off; data that is kept should survive a power cut too.
                .setServerConfig("fsync", "on")
                .setPort(port)
                .setOutputRedirector(Redirect.INHERIT)
                .setErrorRedirector(Redirect.INHERIT)
                .start();
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
