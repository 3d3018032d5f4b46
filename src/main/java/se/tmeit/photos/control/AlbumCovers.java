package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventCovers;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.photos.entity.Photo;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Which photo of its album stands at the top of an event: one at most, and none that was taken down. */
@ApplicationScoped
public class AlbumCovers implements EventCovers {
    @PersistenceContext
    EntityManager em;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess events;

    @Inject
    PhotoAccess access;

    @Override
    @Transactional
    public Map<UUID, EventCover> of(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Photo p where p.cover = true and p.eventId in :events", Photo.class).setParameter("events", eventIds).getResultStream()
                .collect(Collectors.toMap(Photo::eventId, photo -> new EventCover(photo.id(), photo.width(), photo.height(), photo.blur())));
    }

    /** It takes the place of the one before; throws FORBIDDEN for whoever may not change the event. */
    @Transactional
    public void choose(UUID photoId) {
        var photo = organised(photoId);
        em.createQuery("update Photo p set p.cover = false where p.eventId = :event and p.cover = true and p.id <> :id")
                .setParameter("event", photo.eventId()).setParameter("id", photoId).executeUpdate();
        photo.makeCover(true);
    }

    /** From now on the event has none; throws FORBIDDEN as {@link #choose} does. */
    @Transactional
    public void drop(UUID photoId) {
        organised(photoId).makeCover(false);
    }

    /** Holds the event, so that of two who choose at once each has the other's choice behind them. */
    private Photo organised(UUID photoId) {
        var members = directory.current();
        var photo = access.visible(photoId);
        if (photo.eventId() == null || photo.isHidden()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        events.requireOrganiser(events.locked(photo.eventId()), members);
        return photo;
    }
}
