package se.tmeit.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.event.container.BeforeSetup;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Lays out the server that Arquillian starts: the product's configuration and driver, a free port, a database and a storage of its own. */
public final class InContainerServer implements LoadableExtension {
    private static final Path PACKAGED = Path.of("target/liberty/wlp/usr/servers/tmeit");
    private static final Path SERVERS = Path.of("target/in-container/servers");
    /** Arquillian looks through all Java processes of the machine for a server of this name, and takes another run's for its own. */
    private static final String NAME = "in-container-" + ProcessHandle.current().pid();
    private static final Path FOLDER = SERVERS.resolve(NAME);

    @Override
    public void register(ExtensionBuilder builder) {
        System.setProperty("in-container.name", NAME);
        System.setProperty("in-container.port", String.valueOf(Ports.free()));
        builder.observer(InContainerServer.class);
    }

    void layOut(@Observes BeforeSetup event) throws IOException {
        var database = TestPostgres.database("in_container");
        deleteServersOfEarlierRuns();
        Files.createDirectories(FOLDER.resolve("jdbc"));
        copy(PACKAGED.resolve("server.xml"), FOLDER.resolve("product.xml"));
        copy(Path.of("src/test/resources/in-container-server.xml"), FOLDER.resolve("server.xml"));
        try (var drivers = Files.list(PACKAGED.resolve("jdbc"))) {
            for (var driver : drivers.toList()) {
                copy(driver, FOLDER.resolve("jdbc").resolve(driver.getFileName()));
            }
        }
        Files.writeString(FOLDER.resolve("bootstrap.properties"), """
                HTTP_HOST=localhost
                HTTP_PORT=%s
                DB_URL=%s
                DB_USER=%s
                DB_PASSWORD=%s
                tmeit.auth.secret-key=%s
                %s
                """.formatted(System.getProperty("in-container.port"), database.url(), database.app().user(), database.app().password(), RunningServer.SECRET_KEY,
                startStorage()));
    }

    /** Says how the server is told of it, and its tests of the folder of its files. It ends with the JVM. */
    private static String startStorage() {
        var storage = new TestStorage();
        Runtime.getRuntime().addShutdownHook(new Thread(storage::close, "in-container-storage-stop"));
        var settings = new HashMap<>(storage.settings());
        settings.put("test.storage.folder", storage.file("").toAbsolutePath().toString());
        return settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()).collect(Collectors.joining("\n"));
    }

    private static void deleteServersOfEarlierRuns() throws IOException {
        if (Files.exists(SERVERS)) {
            try (var files = Files.walk(SERVERS)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
