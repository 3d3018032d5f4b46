package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.paging.Moment;
import se.tmeit.paging.Page;
import se.tmeit.paging.TimeOrder;
import se.tmeit.photos.entity.Photo;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Photos that somebody in them does not want there: hidden at once, for masters to decide about later. */
@ApplicationScoped
public class TakeDowns {
    private static final TimeOrder<Photo> LONGEST_FIRST = new TimeOrder<>(Photo.class, "hiddenAt", false, photo -> new Moment(photo.hiddenAt(), photo.id()));

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    PhotoAccess access;

    @Inject
    PublicPictures pictures;

    @Inject
    Audit audit;

    /**
     * Hides a photo. One of a member can be hidden by that member; one of an event by any member, since only they know who is in it: the trail
     * says who did, and masters can show it again. Throws FORBIDDEN for others.
     *
     * @param why or null
     */
    @Transactional
    public void hide(UUID id, String why) {
        var photo = access.visible(id);
        if (!access.mayHide(photo)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (!photo.isHidden()) {
            photo.hide(caller.memberId(), why, clock.instant());
            pictures.forget();
            audit.record(AuditAction.PHOTO_TAKEN_DOWN, photo.memberId(), Map.of("photo", id.toString()));
        }
    }

    /** Shows it again; for masters. */
    @Transactional
    public void restore(UUID id) {
        var photo = access.visible(id);
        if (photo.isHidden()) {
            photo.show();
            audit.record(AuditAction.PHOTO_RESTORED, photo.memberId(), Map.of("photo", id.toString()));
        }
    }

    /**
     * What waits for the masters.
     *
     * @param after a cursor, or null for the first page
     */
    @Transactional
    public Page<Photo> page(int limit, String after) {
        return LONGEST_FIRST.page(em, "i.hiddenAt is not null", Map.of(), limit, after);
    }
}
