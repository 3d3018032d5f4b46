package se.tmeit.uploads.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.objectstore.StoredObject;
import se.tmeit.problem.ProblemException;

/** The bytes of uploads in the storage: each chunk is an object of its own, {@code uploads/ID/OFFSET}, so that any server can go on. */
@ApplicationScoped
class Chunks {
    static final String PREFIX = "uploads/";
    private static final System.Logger LOG = System.getLogger(Chunks.class.getName());
    private static final String MEDIA_TYPE = "application/octet-stream";

    @Inject
    ObjectStore store;

    /** The same chunk again takes the place of the one before. */
    void put(UUID id, int offset, byte[] bytes) {
        store.put(key(id, offset), new ByteArrayInputStream(bytes), bytes.length, MEDIA_TYPE);
    }

    /** All chunks, one after the other, in a file of its own. */
    Path collect(UUID id, int size) throws IOException {
        var file = Files.createTempFile("upload", null);
        try (var out = Files.newOutputStream(file)) {
            var offset = 0;
            while (offset < size) {
                var chunk = store.read(key(id, offset)).orElseThrow(() -> new IOException("A chunk of an upload is not in the storage."));
                out.write(chunk);
                offset += chunk.length;
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** What cannot be removed now is left to the sweep. */
    void remove(UUID id) {
        try {
            var keys = new ArrayList<String>();
            store.forEach(PREFIX + id + "/", object -> keys.add(object.key()));
            keys.forEach(store::remove);
        } catch (ProblemException e) {
            LOG.log(System.Logger.Level.INFO, "The chunks of an upload stay until the next sweep: the storage is away.");
        }
    }

    /** The upload whose chunk it is; null when its key is none of ours. */
    static UUID uploadOf(StoredObject object) {
        var id = object.key().substring(PREFIX.length()).replaceFirst("/.*", "");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String key(UUID id, int offset) {
        return PREFIX + id + "/%08d".formatted(offset);
    }
}
