package se.tmeit.predecessor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The import from a dump: loads it into a server that lives only as long as this program. It stands among the tests because only they
 * bring such a server along.
 */
public final class ImportDump {
    private static final Logger SERVER_LOG = Logger.getLogger("io.zonky");

    private ImportDump() {
    }

    /** The first argument is the dump, the others are those of {@link ImportPredecessor}. */
    public static void main(String[] args) throws IOException {
        SERVER_LOG.setLevel(Level.WARNING);
        System.exit(run(Path.of(args[0]), List.of(args).subList(1, args.length)));
    }

    private static int run(Path file, List<String> arguments) throws IOException {
        try (var server = EmbeddedPostgres.start(); var connection = server.getPostgresDatabase().getConnection();
                var dump = Files.newBufferedReader(file)) {
            DumpLoader.load(connection, dump);
            var all = new ArrayList<>(arguments);
            all.add("--from");
            all.add(server.getJdbcUrl("postgres", "postgres"));
            return ImportPredecessor.run(all, System.getenv());
        } catch (SQLException e) {
            System.err.println("Nothing was changed: the dump cannot be loaded: " + e.getMessage());
            return 1;
        }
    }
}
