package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which files in the storage versions of documents name. */
@ApplicationScoped
public class StoredVersions {
    @PersistenceContext
    EntityManager em;

    @Transactional
    public Set<String> keys() {
        return em.createQuery("select v.id from DocumentVersion v", UUID.class).getResultList().stream().map(DocumentObjects::key)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
