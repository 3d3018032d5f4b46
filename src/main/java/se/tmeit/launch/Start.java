package se.tmeit.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the arguments of the image ask for. */
sealed interface Start {
    String USAGE = """
            The first argument says what to be:
              serve            the site: its API and pages (what happens without an argument)
              work             sends mail and does timed jobs
              migrate          brings the database's schema up to this release; migrate --help says more""";

    /** A server, with settings that no environment overrides. */
    record Server(Map<String, String> settings) implements Start {
    }

    record Migration(List<String> arguments) implements Start {
    }

    /** Nothing to start, but something to say. */
    record Message(String text, int exitStatus) implements Start {
    }

    static Start of(String... arguments) {
        var role = arguments.length == 0 ? "serve" : arguments[0];
        var rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        return switch (role) {
            case "migrate" -> new Migration(List.copyOf(rest));
            case "serve", "work" -> rest.isEmpty() ? server(role) : new Message(role + " takes no further argument, but got: " + String.join(" ", rest), 2);
            case "backup", "watch" -> new Message(role + " comes with a later release.\n" + USAGE, 2);
            case "--help" -> new Message(USAGE, 0);
            default -> new Message("There is no '" + role + "'.\n" + USAGE, 2);
        };
    }

    private static Server server(String role) {
        return new Server(Map.of(
                "tmeit.serve.enabled", String.valueOf(role.equals("serve")),
                "tmeit.work.enabled", String.valueOf(role.equals("work"))));
    }
}
