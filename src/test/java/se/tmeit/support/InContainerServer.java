package se.tmeit.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Lays out the server that Arquillian starts: the product's configuration and driver, a free port and a database of its own. */
public final class InContainerServer implements LoadableExtension {
    private static final Path PACKAGED = Path.of("target/liberty/wlp/usr/servers/tmeit");
    private static final Path FOLDER = Path.of("target/in-container/servers/tmeit");

    @Override
    public void register(ExtensionBuilder builder) {
        System.setProperty("in-container.port", String.valueOf(Ports.free()));
        builder.observer(InContainerServer.class);
    }

    void layOut(@Observes BeforeStart event) throws IOException {
        var database = TestPostgres.database("in_container");
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
                """.formatted(System.getProperty("in-container.port"), database.url(), database.user(), database.password()));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
