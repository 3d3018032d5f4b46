package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.documents.entity.Document;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.documents.entity.Folder;
import se.tmeit.documents.entity.StoredFile;
import se.tmeit.members.control.SwedishOrder;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.control.Uploads;

/** The documents and their versions, whose bytes are in the storage. */
@ApplicationScoped
public class Documents {
    static final int MOST_IN_A_FOLDER = 500;
    static final int MOST_VERSIONS = 100;
    /** To be followed by one more condition. */
    static final String WITH_NEWEST = """
            select d, v, f from Document d, DocumentVersion v, Folder f \
            where v.documentId = d.id and v.number = d.currentVersion and f.id = d.folderId and d.audience in :audiences and\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    DocumentAccess access;

    @Inject
    Uploads uploads;

    @Inject
    Audit audit;

    /** What the caller sees of a folder, by title. */
    @Transactional
    public List<DocumentFile> in(UUID folderId) {
        return found(em.createQuery(WITH_NEWEST + "d.folderId = :folder", Object[].class).setParameter("folder", folderId)
                .setParameter("audiences", access.audiences()).getResultList()).stream()
                .sorted(Comparator.comparing((DocumentFile file) -> file.document().title(), SwedishOrder.INSTANCE)).toList();
    }

    /** Throws NOT_FOUND for one that the caller may not read. */
    @Transactional
    public DocumentFile get(UUID id) {
        var files = found(em.createQuery(WITH_NEWEST + "d.id = :id", Object[].class).setParameter("id", id)
                .setParameter("audiences", access.audiences()).getResultList());
        return files.stream().findFirst().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The newest first. */
    @Transactional
    public List<DocumentVersion> versions(UUID documentId) {
        return em.createQuery("select v from DocumentVersion v where v.documentId = :document order by v.number desc", DocumentVersion.class)
                .setParameter("document", documentId).getResultList();
    }

    /** Throws NOT_FOUND for one that the caller may not read. */
    @Transactional
    public DocumentVersion version(UUID documentId, int number) {
        access.visible(documentId);
        return em.createQuery("select v from DocumentVersion v where v.documentId = :document and v.number = :number", DocumentVersion.class)
                .setParameter("document", documentId).setParameter("number", number).getResultStream().findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The document that was made of an upload; the answer to whoever sends a request again. */
    @Transactional
    public Optional<DocumentVersion> ofUpload(UUID uploadId) {
        return em.createQuery("select v from DocumentVersion v where v.uploadId = :upload", DocumentVersion.class).setParameter("upload", uploadId)
                .getResultStream().findFirst();
    }

    /** Throws NOT_FOUND for an unknown folder, and DOCUMENTS_FULL. */
    @Transactional
    public UUID add(UUID folderId, String title, DocumentAudience audience, UUID uploadId, StoredFile file, String note) {
        requireRoom(folderId);
        var document = new Document(folderId, title, audience);
        var first = new DocumentVersion(document.id(), 1, uploadId, file, note, caller.memberId(), clock.instant());
        document.renew(first);
        uploads.consume(uploadId);
        em.persist(document);
        em.flush();
        em.persist(first);
        audit.record(AuditAction.DOCUMENT_ADDED, null, Map.of("title", title));
        return document.id();
    }

    /** Adds a version, which is the newest from then on. Throws NOT_FOUND and DOCUMENTS_FULL. */
    @Transactional
    public void renew(UUID id, UUID uploadId, StoredFile file, String note) {
        var document = access.locked(id);
        if (document.currentVersion() >= MOST_VERSIONS) {
            throw new ProblemException(ProblemType.DOCUMENTS_FULL);
        }
        var next = new DocumentVersion(id, document.currentVersion() + 1, uploadId, file, note, caller.memberId(), clock.instant());
        document.renew(next);
        uploads.consume(uploadId);
        em.persist(next);
        em.flush();
        em.createNativeQuery("update document set body = null where id = ?").setParameter(1, id).executeUpdate();
        audit.record(AuditAction.DOCUMENT_RENEWED, null, Map.of("title", document.title(), "version", Integer.toString(next.number())));
    }

    /** Throws FORBIDDEN, NOT_FOUND also for an unknown folder, CHANGED_MEANWHILE unless this is its revision, and DOCUMENTS_FULL. */
    @Transactional
    public void edit(UUID id, int revision, UUID folderId, String title, DocumentAudience audience) {
        var document = access.locked(id);
        access.requireChange();
        if (document.revision() != revision) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        if (!document.folderId().equals(folderId)) {
            requireRoom(folderId);
        }
        document.edit(folderId, title, audience, version(id, document.currentVersion()).fileName());
        audit.record(AuditAction.DOCUMENT_EDITED, null, Map.of("title", title, "audience", audience.name()));
    }

    /** With all its versions; the sweep takes their bytes. Throws FORBIDDEN and NOT_FOUND. */
    @Transactional
    public void delete(UUID id) {
        var document = access.locked(id);
        access.requireChange();
        em.createQuery("delete from DocumentVersion v where v.documentId = :document").setParameter("document", id).executeUpdate();
        em.remove(document);
        audit.record(AuditAction.DOCUMENT_DELETED, null, Map.of("title", document.title()));
    }

    private void requireRoom(UUID folderId) {
        if (em.find(Folder.class, folderId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (em.createQuery("select count(d) from Document d where d.folderId = :folder", Long.class).setParameter("folder", folderId).getSingleResult() >= MOST_IN_A_FOLDER) {
            throw new ProblemException(ProblemType.DOCUMENTS_FULL);
        }
    }

    static List<DocumentFile> found(List<Object[]> rows) {
        return rows.stream().map(row -> new DocumentFile((Document) row[0], (DocumentVersion) row[1], (Folder) row[2])).toList();
    }
}
