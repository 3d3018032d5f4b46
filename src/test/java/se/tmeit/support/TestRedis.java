package se.tmeit.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A Redis server of a test's own, which can be killed, started again on the same port, or stopped in the middle of what it does. */
public final class TestRedis implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port = Ports.free();
    private Process process;

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
        try {
            process = new ProcessBuilder("redis-server", "--bind", "127.0.0.1", "--port", String.valueOf(port), "--save", "", "--appendonly", "no")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitOpen();
    }

    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** From now on it takes connections and requests, and answers none. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitOpen() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isOpen()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("redis-server does not answer");
            }
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
