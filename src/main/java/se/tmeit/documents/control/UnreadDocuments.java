package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.tmeit.documents.entity.Document;
import se.tmeit.documents.entity.DocumentVersion;

/** The documents whose text nobody has read yet, for the worker. */
@ApplicationScoped
public class UnreadDocuments {
    @PersistenceContext
    EntityManager em;

    /** The newest version of the next one; that somebody begins to read it is counted first, since it may kill them. */
    @Transactional
    public Optional<DocumentVersion> next() {
        var next = em.createQuery("""
                select v from Document d, DocumentVersion v where v.documentId = d.id and v.number = d.currentVersion \
                and d.readVersion < d.currentVersion and d.attempts < :most order by d.changedAt, d.id""", DocumentVersion.class)
                .setParameter("most", Document.MOST_ATTEMPTS).setMaxResults(1).getResultStream().findFirst();
        next.ifPresent(version -> update("attempts = attempts + 1", version));
        return next;
    }

    /** It was not read after all, through no fault of the file. */
    @Transactional
    public void untried(DocumentVersion version) {
        update("attempts = attempts - 1", version);
    }

    /** It cannot be read. */
    @Transactional
    public void giveUp(DocumentVersion version) {
        update("attempts = " + Document.MOST_ATTEMPTS, version);
    }

    /** Makes its text searchable, unless a newer version came meanwhile. */
    @Transactional
    public void read(DocumentVersion version, String text) {
        em.createNativeQuery("update document set body = ?1, read_version = ?2 where id = ?3 and current_version = ?2").setParameter(1, text)
                .setParameter(2, version.number()).setParameter(3, version.documentId()).executeUpdate();
    }

    private void update(String change, DocumentVersion version) {
        em.createNativeQuery("update document set " + change + " where id = ?1 and current_version = ?2").setParameter(1, version.documentId())
                .setParameter(2, version.number()).executeUpdate();
    }
}
