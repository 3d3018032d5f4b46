package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.tmeit.photos.entity.Photo;

/** The photos whose sizes the worker has not made yet. */
@ApplicationScoped
public class RenditionQueue {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The oldest ones. */
    @Transactional
    public List<Photo> next(int most) {
        return em.createQuery("select p from Photo p where p.renderedAt is null order by p.uploadedAt", Photo.class).setMaxResults(most).getResultList();
    }

    @Transactional
    public void done(UUID id) {
        em.createQuery("update Photo p set p.renderedAt = :now where p.id = :id").setParameter("now", clock.instant()).setParameter("id", id).executeUpdate();
    }
}
