package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.access.Role;
import se.tmeit.documents.entity.Document;
import se.tmeit.documents.entity.DocumentAudience;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Which documents the caller may read and change; every list, search and file asks here. */
@ApplicationScoped
public class DocumentAccess {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** The audiences that the caller is of. */
    public Set<DocumentAudience> audiences() {
        return caller.isLoggedIn() ? EnumSet.allOf(DocumentAudience.class) : EnumSet.of(DocumentAudience.PUBLIC);
    }

    /** Throws NOT_FOUND for one that the caller may not read, as for one that does not exist. */
    @Transactional(TxType.SUPPORTS)
    public Document visible(UUID id) {
        return visible(em.find(Document.class, id));
    }

    /** The same, held against every other change of it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Document locked(UUID id) {
        return visible(em.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Document visible(Document document) {
        return Optional.ofNullable(document).filter(found -> audiences().contains(found.audience())).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Whether the caller keeps the club's documents: marshals and masters do. */
    public boolean mayChange() {
        return caller.role() == Role.MARSHAL || caller.isMaster();
    }

    /** Throws FORBIDDEN, or SECOND_FACTOR_REQUIRED for a master without one. */
    public void requireChange() {
        if (!mayChange()) {
            throw new ProblemException(caller.lacksSecondFactor() ? ProblemType.SECOND_FACTOR_REQUIRED : ProblemType.FORBIDDEN);
        }
    }
}
