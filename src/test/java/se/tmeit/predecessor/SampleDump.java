package se.tmeit.predecessor;

import com.fasterxml.jackson.core.type.TypeReference;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import se.tmeit.json.Json;

/** A whole database of the predecessor, with invented people, some of whose passwords are known. */
public final class SampleDump {
    /** A log-in that worked on the predecessor; the address is spelt as its owner does. */
    public record KnownPassword(String email, String password, String role) {
    }

    private SampleDump() {
    }

    /** Brings the sample's members into a site whose schema is that of this release. */
    public static void importInto(Connection target) throws Exception {
        try (var server = EmbeddedPostgres.start(); var source = server.getPostgresDatabase().getConnection()) {
            load(source, "sample.sql");
            new MemberImport(Clock.systemUTC(), false, null).run(source, target);
            target.setAutoCommit(true);
        }
    }

    public static List<KnownPassword> knownPasswords() throws IOException {
        try (var file = SampleDump.class.getResourceAsStream("/predecessor/passwords.json")) {
            return Json.MAPPER.readValue(file, new TypeReference<>() {
            });
        }
    }

    static void load(Connection source, String name) throws Exception {
        try (var dump = new BufferedReader(new InputStreamReader(
                SampleDump.class.getResourceAsStream("/predecessor/" + name), StandardCharsets.UTF_8))) {
            DumpLoader.load(source, dump);
        }
    }
}
