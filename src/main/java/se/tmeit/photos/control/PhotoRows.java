package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.photos.entity.Photo;
import se.tmeit.photos.entity.StoredPicture;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.control.Uploads;

/** Writes the rows of photos whose bytes are in the storage. */
@ApplicationScoped
public class PhotoRows {
    /** More than anybody looks through. */
    static final int MOST_OF_A_MEMBER = 30;
    static final int MOST_OF_AN_EVENT = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess events;

    @Inject
    Uploads uploads;

    /** By itself, so that outside a transaction its connection is given back before anything else needs one. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Photo> find(UUID id) {
        return Optional.ofNullable(em.find(Photo.class, id));
    }

    @Transactional
    public Optional<Photo> ofUpload(UUID uploadId) {
        return em.createQuery("select p from Photo p where p.uploadId = :upload", Photo.class).setParameter("upload", uploadId).getResultStream().findFirst();
    }

    /** The first one that members upload of themselves becomes the one that the public sees; what others upload does not by itself. */
    @Transactional
    public Photo addToMember(UUID memberId, UUID uploadId, StoredPicture picture) {
        em.createNativeQuery("select 1 from member where id = ? for update").setParameter(1, memberId).getSingleResult();
        requireRoom("memberId", memberId, MOST_OF_A_MEMBER);
        var photo = Photo.ofMember(memberId, uploadId, picture, caller.memberId(), clock.instant());
        photo.makeFace(caller.is(memberId) && count("p.face = true and p.memberId = :place", memberId) == 0);
        return add(photo, uploadId);
    }

    /** @param caption or null */
    @Transactional
    public Photo addToEvent(UUID eventId, String caption, UUID uploadId, StoredPicture picture) {
        events.locked(eventId);
        requireRoom("eventId", eventId, MOST_OF_AN_EVENT);
        return add(Photo.ofEvent(eventId, caption, uploadId, picture, caller.memberId(), clock.instant()), uploadId);
    }

    private Photo add(Photo photo, UUID uploadId) {
        uploads.consume(uploadId);
        em.persist(photo);
        return photo;
    }

    private void requireRoom(String field, UUID place, int most) {
        if (count("p." + field + " = :place", place) >= most) {
            throw new ProblemException(ProblemType.PHOTOS_FULL);
        }
    }

    private long count(String condition, UUID place) {
        return em.createQuery("select count(p) from Photo p where " + condition, Long.class).setParameter("place", place).getSingleResult();
    }
}
