package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import se.tmeit.access.Caller;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.photos.entity.Photo;

/** Each member's picture for lists. */
@ApplicationScoped
public class Faces {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    PhotoAccess access;

    /** One photo of each member whose photos the caller may see: the one for the public, and for members else the newest. */
    @Transactional
    public List<Photo> all() {
        var members = directory.current();
        return query().getResultStream().filter(photo -> members.member(photo.memberId()).filter(access::showsPhotos).isPresent()).toList();
    }

    private TypedQuery<Photo> query() {
        var better = "select 1 from Photo q where q.memberId = p.memberId and q.hiddenAt is null"
                + " and (q.face = true or (p.face = false and (q.uploadedAt > p.uploadedAt or (q.uploadedAt = p.uploadedAt and q.id > p.id)))) and q.id <> p.id";
        var condition = caller.isLoggedIn() ? "p.face = true or not exists (" + better + ")" : "p.face = true";
        return em.createQuery("select p from Photo p where p.memberId is not null and p.hiddenAt is null and (" + condition + ") order by p.memberId", Photo.class);
    }
}
