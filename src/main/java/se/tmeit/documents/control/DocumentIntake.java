package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;
import se.tmeit.access.Caller;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.documents.entity.StoredFile;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.control.Uploads;

/**
 * Makes documents and versions of finished uploads: looks at what the file is, puts it into the storage, and only then writes the row. An
 * upload that is used again, because an answer was lost, gives the same document again.
 */
@ApplicationScoped
public class DocumentIntake {
    @Inject
    DocumentAccess access;

    @Inject
    Uploads uploads;

    @Inject
    DocumentObjects objects;

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    /**
     * A new document; answers with its id. Throws FORBIDDEN, NOT_FOUND, UPLOAD_INCOMPLETE, DOCUMENT_UNSUPPORTED, DOCUMENT_BROKEN,
     * DOCUMENTS_FULL and STORAGE_AWAY.
     *
     * @param note what is new in it, or null
     */
    public UUID add(UUID folderId, String title, DocumentAudience audience, UUID uploadId, String fileName, String note) {
        return take(uploadId, fileName, file -> documents.add(folderId, title, audience, uploadId, file, note));
    }

    /** A new version of a document; throws as {@link #add} does. */
    public void renew(UUID id, UUID uploadId, String fileName, String note) {
        take(uploadId, fileName, file -> {
            documents.renew(id, uploadId, file, note);
            return id;
        });
    }

    private UUID take(UUID uploadId, String fileName, Function<StoredFile, UUID> place) {
        access.requireChange();
        var known = documents.ofUpload(uploadId);
        if (known.isPresent()) {
            return known.filter(version -> version.addedBy() != null && caller.is(version.addedBy())).map(DocumentVersion::documentId)
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        }
        StoredFile stored;
        try (var file = uploads.open(uploadId)) {
            stored = objects.keep(file.path(), fileName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var id = place.apply(stored);
        uploads.clear(uploadId);
        return id;
    }
}
