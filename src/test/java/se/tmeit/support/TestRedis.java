package se.tmeit.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A Redis server of a test's own. */
public final class TestRedis implements AutoCloseable {
    private final int port = Ports.free();
    private final TestProcess process = new TestProcess(port,
            List.of("redis-server", "--bind", "127.0.0.1", "--port", String.valueOf(port), "--save", "", "--appendonly", "no"));

    public TestRedis() {
        start();
    }

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }

    /** Skips the test on a machine without Redis; tools/test.sh installs it where it can. */
    public static void assumeInstalled() {
        assumeTrue(isInstalled(), "There is no redis-server on this machine: what needs one was not tested.");
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
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
