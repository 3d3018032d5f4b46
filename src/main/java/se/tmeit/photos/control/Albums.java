package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.control.EventAccess;
import se.tmeit.paging.Moment;
import se.tmeit.paging.Page;
import se.tmeit.paging.TimeOrder;
import se.tmeit.photos.entity.Photo;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The photos of events: each event has one album, which is as visible as the event. */
@ApplicationScoped
public class Albums {
    @PersistenceContext
    EntityManager em;

    @Inject
    EventAccess events;

    @Inject
    PhotoAccess access;

    @Inject
    PublicPictures pictures;

    @Inject
    Audit audit;

    /** @param after a cursor, or null for the first */
    @Transactional
    public Page<Photo> page(UUID eventId, boolean newestFirst, int limit, String after) {
        events.visible(eventId);
        var order = new TimeOrder<>(Photo.class, "uploadedAt", newestFirst, (Photo photo) -> new Moment(photo.uploadedAt(), photo.id()));
        return order.page(em, "i.eventId = :event and i.hiddenAt is null", Map.of("event", eventId), limit, after);
    }

    /** Throws FORBIDDEN unless the caller uploaded it, organises the event, or is a master. */
    @Transactional
    public void caption(UUID id, String text) {
        var photo = changeable(id);
        if (photo.eventId() == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        photo.caption(text);
    }

    /** Takes it away for good, whether of an event or of a member; throws FORBIDDEN as {@link #caption} does. */
    @Transactional
    public void delete(UUID id) {
        var photo = changeable(id);
        em.remove(photo);
        pictures.forget();
        audit.record(AuditAction.PHOTO_DELETED, photo.memberId() == null ? photo.uploadedBy() : photo.memberId(), Map.of("photo", id.toString()));
    }

    private Photo changeable(UUID id) {
        var photo = access.visible(id);
        if (!access.mayChange(photo)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return photo;
    }
}
