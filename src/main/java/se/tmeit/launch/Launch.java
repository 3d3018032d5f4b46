package se.tmeit.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the image runs: becomes the server or the migration, in this very process. So the image needs no shell, and signals reach who must
 * hear them. The folder in tmeit.home holds Liberty (wlp) and, in prepared, what a first start would make.
 */
public final class Launch {
    private static final String SERVER = "tmeit";

    private final Path home;

    private Launch(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        var launch = new Launch(Path.of(System.getProperty("tmeit.home", "/opt/tmeit")));
        var start = Start.of(arguments);
        if (start instanceof Start.Server server) {
            launch.serve(server);
        } else if (start instanceof Start.Migration migration) {
            launch.migrate(migration.arguments());
        } else if (start instanceof Start.Message message) {
            (message.exitStatus() == 0 ? System.out : System.err).println(message.text());
            System.exit(message.exitStatus());
        }
    }

    private void serve(Start.Server server) throws Exception {
        server.settings().forEach(System::setProperty);
        Deadline.setFor(Deadline.OF_A_STOP);
        var output = System.getenv("WLP_OUTPUT_DIR");
        if (output != null) {
            WorkArea.fill(Path.of(output).resolve(SERVER).resolve("workarea"), home.resolve("prepared"));
        }
        call(ClassLoader.getSystemClassLoader(), "com.ibm.ws.kernel.boot.cmdline.EnvCheck", List.of(SERVER));
    }

    /** On the libraries that the server's application has, since the image holds them once. */
    private void migrate(List<String> arguments) throws Exception {
        var libraries = new URLClassLoader("migrate", classPath(home.resolve("wlp/usr/servers").resolve(SERVER)), ClassLoader.getSystemClassLoader());
        // Where the JDBC driver and Liquibase's parts are looked for.
        Thread.currentThread().setContextClassLoader(libraries);
        call(libraries, "se.tmeit.migrate.Migrate", arguments);
    }

    static URL[] classPath(Path server) throws IOException {
        var application = server.resolve("apps/tmeit.war/WEB-INF");
        var urls = new ArrayList<URL>();
        urls.add(url(application.resolve("classes")));
        for (var folder : List.of(application.resolve("lib"), server.resolve("jdbc"))) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    urls.add(url(file));
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static void call(ClassLoader loader, String mainClass, List<String> arguments) throws Exception {
        try {
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
