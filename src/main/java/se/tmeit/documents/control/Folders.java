package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.documents.entity.Folder;
import se.tmeit.members.control.SwedishOrder;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The folders of documents, one level of them. */
@ApplicationScoped
public class Folders {
    /** More than anybody finds their way in. */
    static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    DocumentAccess access;

    @Inject
    Audit audit;

    /** By name; who may not change anything does not see those that have nothing for them. */
    @Transactional
    public List<FolderContent> all() {
        var rows = em.createQuery("select f, (select count(d) from Document d where d.folderId = f.id and d.audience in :audiences) from Folder f", Object[].class)
                .setParameter("audiences", access.audiences()).getResultList();
        return rows.stream().map(row -> new FolderContent((Folder) row[0], (Long) row[1])).filter(this::isShown)
                .sorted(Comparator.comparing(content -> content.folder().name(), SwedishOrder.INSTANCE)).toList();
    }

    /** Throws NOT_FOUND for one that the caller does not see. */
    @Transactional
    public FolderContent get(UUID id) {
        var folder = find(id);
        var documents = em.createQuery("select count(d) from Document d where d.folderId = :folder and d.audience in :audiences", Long.class)
                .setParameter("folder", id).setParameter("audiences", access.audiences()).getSingleResult();
        var content = new FolderContent(folder, documents);
        if (!isShown(content)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return content;
    }

    /** Throws FORBIDDEN, FOLDER_NAME_TAKEN or DOCUMENTS_FULL. */
    @Transactional
    public UUID create(String name) {
        access.requireChange();
        if (em.createQuery("select count(f) from Folder f", Long.class).getSingleResult() >= MOST) {
            throw new ProblemException(ProblemType.DOCUMENTS_FULL);
        }
        var folder = new Folder(name, clock.instant());
        em.persist(folder);
        em.flush();
        audit.record(AuditAction.FOLDER_CREATED, null, Map.of("what", name));
        return folder.id();
    }

    /** Throws FORBIDDEN, NOT_FOUND or FOLDER_NAME_TAKEN. */
    @Transactional
    public void rename(UUID id, String name) {
        var folder = find(id);
        access.requireChange();
        folder.rename(name);
        em.flush();
        audit.record(AuditAction.FOLDER_RENAMED, null, Map.of("what", name));
    }

    /** Throws FORBIDDEN, NOT_FOUND or FOLDER_NOT_EMPTY. */
    @Transactional
    public void delete(UUID id) {
        var folder = find(id);
        access.requireChange();
        em.remove(folder);
        em.flush();
        audit.record(AuditAction.FOLDER_DELETED, null, Map.of("what", folder.name()));
    }

    private boolean isShown(FolderContent content) {
        return content.documents() > 0 || access.mayChange();
    }

    private Folder find(UUID id) {
        var folder = em.find(Folder.class, id);
        if (folder == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return folder;
    }
}
