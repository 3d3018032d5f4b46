package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.documents.entity.StoredFile;
import se.tmeit.objectstore.ObjectStore;

/** The bytes of documents in the storage, as {@code documents/ID} with the id of their version. */
@ApplicationScoped
public class DocumentObjects {
    static final String PREFIX = "documents/";

    @Inject
    ObjectStore store;

    /** Throws DOCUMENT_UNSUPPORTED, DOCUMENT_BROKEN and STORAGE_AWAY. The row that names it comes after. */
    StoredFile keep(Path file, String name) throws IOException {
        var format = FileFormats.of(file);
        var size = (int) Files.size(file);
        var id = UUID.randomUUID();
        try (var bytes = Files.newInputStream(file)) {
            store.put(key(id), bytes, size, format.mediaType());
        }
        return new StoredFile(id, format, FileNames.of(name, format), size);
    }

    /** To be closed by the caller; empty when it is gone. Throws STORAGE_AWAY. */
    public Optional<InputStream> open(UUID versionId) {
        return store.open(key(versionId));
    }

    static String key(UUID versionId) {
        return PREFIX + versionId;
    }
}
