package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Which pictures in the storage photos name. */
@ApplicationScoped
public class PhotoHashes {
    @PersistenceContext
    EntityManager em;

    @Transactional
    public Set<String> all() {
        return new HashSet<>(em.createQuery("select distinct p.contentHash from Photo p", String.class).getResultList());
    }

    @Transactional
    public boolean isNamed(String hash) {
        return em.createQuery("select count(p) from Photo p where p.contentHash = :hash", Long.class).setParameter("hash", hash).getSingleResult() > 0;
    }
}
