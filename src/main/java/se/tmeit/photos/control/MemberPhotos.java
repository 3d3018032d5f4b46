package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.photos.entity.Photo;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The photos of one member. */
@ApplicationScoped
public class MemberPhotos {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    PhotoAccess access;

    /** What the caller may see of them, the newest first; the one for the public before all others. */
    @Transactional
    public List<Photo> of(MemberDetails member) {
        var shown = caller.isLoggedIn() ? "" : " and p.face = true";
        return em.createQuery("select p from Photo p where p.memberId = :member and p.hiddenAt is null" + shown
                + " order by p.face desc, p.uploadedAt desc, p.id", Photo.class).setParameter("member", member.id()).getResultList();
    }

    /** Makes it the one that the public sees; throws FORBIDDEN for anybody but the member and masters. */
    @Transactional
    public void makeFace(UUID id) {
        var photo = ofMember(id);
        em.createQuery("update Photo p set p.face = false where p.memberId = :member and p.face = true and p.id <> :id")
                .setParameter("member", photo.memberId()).setParameter("id", id).executeUpdate();
        photo.makeFace(true);
    }

    /** From now on the public does not see it. */
    @Transactional
    public void unmakeFace(UUID id) {
        ofMember(id).makeFace(false);
    }

    private Photo ofMember(UUID id) {
        var photo = access.visible(id);
        if (photo.memberId() == null || photo.isHidden()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (!caller.isMaster() && !caller.is(photo.memberId())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return photo;
    }
}
