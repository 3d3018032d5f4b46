package se.tmeit.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import se.tmeit.objectstore.StandaloneStorage;
import se.tmeit.photos.control.KeptPhotos;

/** What the invented club has in the object storage, where the server keeps what people send. */
public final class DemoStorage {
    /** It is started beside the database, and takes a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DemoStorage() {
    }

    /**
     * Whether there are photos and documents now: there are none without a storage that answers.
     *
     * @param environment where the storage is, as a server would be told
     */
    public static boolean fill(Connection connection, Map<String, String> environment) throws SQLException, IOException, InterruptedException {
        try (var storage = new StandaloneStorage(environment)) {
            if (!storage.answers(PATIENCE)) {
                return false;
            }
            connection.setAutoCommit(false);
            new DemoPhotos(connection, new KeptPhotos(storage.store())).add();
            new DemoDocuments(connection, storage.store()).add();
            connection.commit();
            return true;
        }
    }
}
