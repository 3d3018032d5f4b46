package se.tmeit.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the program as the image does, in a JVM of its own. */
class LaunchTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"--help, 0", "nothing, 2", "backup, 2"})
    void saysWhatItCannotStartAndEndsWithItsStatus(String argument, int status) throws Exception {
        var process = launch(argument);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        assertThat(new String(process.getInputStream().readAllBytes())).contains("migrate --help says more");
    }

    @Test
    void endsWithinTheDeadlineThoughWorkDoesNot() throws Exception {
        var process = new ProcessBuilder(JAVA, "-XX:TieredStopAtLevel=1", "-cp", classPath(), Stubborn.class.getName()).redirectErrorStream(true).start();
        var out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("working");

        // Process.destroy would close what we still want to read.
        process.toHandle().destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(out.readLine()).startsWith("Stopped after 1 s");
    }

    @Test
    void classPathOfAMigrationHoldsTheApplicationItsLibrariesAndTheDriver() throws IOException {
        Files.createDirectories(folder.resolve("apps/tmeit.war/WEB-INF/classes"));
        for (var jar : List.of("apps/tmeit.war/WEB-INF/lib/b.jar", "apps/tmeit.war/WEB-INF/lib/a.jar", "jdbc/driver.jar")) {
            Files.createDirectories(folder.resolve(jar).getParent());
            Files.createFile(folder.resolve(jar));
        }

        var names = List.of(Launch.classPath(folder)).stream().map(url -> folder.toUri().relativize(java.net.URI.create(url.toString())).toString());

        assertThat(names).containsExactly("apps/tmeit.war/WEB-INF/classes/", "apps/tmeit.war/WEB-INF/lib/a.jar", "apps/tmeit.war/WEB-INF/lib/b.jar", "jdbc/driver.jar");
    }

    private static Process launch(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", classPath(), Launch.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        return Path.of("target/classes") + java.io.File.pathSeparator + Path.of("target/test-classes");
    }

    /** A program whose shutdown would take for ever, as Liberty's does while a request does not end. */
    static final class Stubborn {
        public static void main(String[] arguments) throws InterruptedException {
            Deadline.setFor(java.time.Duration.ofSeconds(1));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                while (true) {
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                }
            }));
            System.out.println("working");
            Thread.sleep(60_000);
        }
    }
}
