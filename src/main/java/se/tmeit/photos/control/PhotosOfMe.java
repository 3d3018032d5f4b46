package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.paging.Moment;
import se.tmeit.paging.Page;
import se.tmeit.paging.TimeOrder;
import se.tmeit.photos.entity.Photo;

/** The photos that the caller is in: their own, and those of events in which they are named. */
@ApplicationScoped
public class PhotosOfMe {
    private static final TimeOrder<Photo> NEWEST_FIRST = new TimeOrder<>(Photo.class, "uploadedAt", true, photo -> new Moment(photo.uploadedAt(), photo.id()));

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    EventAccess events;

    /**
     * The newest first.
     *
     * @param after a cursor, or null for the first page
     */
    @Transactional
    public Page<Photo> page(int limit, String after) {
        var page = NEWEST_FIRST.page(em, """
                i.hiddenAt is null and (i.memberId = :me or exists \
                (select 1 from PhotoPerson t where t.photoId = i.id and t.memberId = :me and t.declined = false))""", Map.of("me", caller.memberId()), limit, after);
        return new Page<>(ofOpenEvents(page.items()), page.next());
    }

    /** Without those of events that became invisible to the caller after they were named. */
    private List<Photo> ofOpenEvents(List<Photo> photos) {
        var open = events.visibleAmong(photos.stream().map(Photo::eventId).filter(Objects::nonNull).collect(Collectors.toSet())).keySet();
        return photos.stream().filter(photo -> photo.eventId() == null || open.contains(photo.eventId())).toList();
    }
}
