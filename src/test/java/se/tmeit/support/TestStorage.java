package se.tmeit.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An S3 server of a test's own, whose objects are files. */
public final class TestStorage implements AutoCloseable {
    private static final String BUCKET = "tmeit";
    private static final String ACCESS_KEY = "tests";
    private static final String SECRET_KEY = "tests-and-nobody-else";
    private static final Path PROGRAM = Path.of("target/s3proxy/s3proxy.jar");

    private final int port = Ports.free();
    private final Path folder;
    private final TestProcess process;

    public TestStorage() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/storage")), "objects");
            Files.createDirectory(folder.resolve(BUCKET));
            var settings = Files.write(folder.resolveSibling(folder.getFileName() + ".properties"), List.of(
                    "s3proxy.endpoint=http://127.0.0.1:" + port,
                    "s3proxy.authorization=aws-v2-or-v4",
                    "s3proxy.identity=" + ACCESS_KEY,
                    "s3proxy.credential=" + SECRET_KEY,
                    "jclouds.provider=filesystem-nio2",
                    "jclouds.filesystem.basedir=" + folder.toAbsolutePath()));
            process = new TestProcess(port, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-jar", PROGRAM.toString(),
                    "--properties", settings.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** How a server is told of it. */
    public Map<String, String> settings() {
        return Map.of("tmeit.storage.url", "http://127.0.0.1:" + port, "tmeit.storage.bucket", BUCKET, "tmeit.storage.access-key", ACCESS_KEY,
                "tmeit.storage.secret-key", SECRET_KEY);
    }

    /** The same, as environment. */
    public Map<String, String> environment() {
        return settings().entrySet().stream()
                .collect(Collectors.toMap(setting -> setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), Map.Entry::getValue));
    }

    /** What lies there under keys that begin so. */
    public List<String> keys(String prefix) {
        var bucket = folder.resolve(BUCKET);
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile).map(file -> bucket.relativize(file).toString()).filter(key -> key.startsWith(prefix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of an object. */
    public Path file(String key) {
        return folder.resolve(BUCKET).resolve(key);
    }

    public void start() {
        process.start();
    }

    public void kill() {
        process.kill();
    }

    /** From now on it takes connections and requests, and answers none. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    @Override
    public void close() {
        kill();
    }
}
