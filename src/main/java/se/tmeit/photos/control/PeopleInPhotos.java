package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.EventMails;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.photos.entity.Photo;
import se.tmeit.photos.entity.PhotoPerson;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Who is in the photos of events. Members say so of themselves and others; who is named is told, and can take it back for good. */
@ApplicationScoped
public class PeopleInPhotos {
    private static final String TOLD = "photo-tagged";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess events;

    @Inject
    EventMails mails;

    @Inject
    PhotoAccess access;

    /** Who is in these photos, by their ids. */
    @Transactional
    public Map<UUID, List<PhotoPerson>> in(Set<UUID> photoIds) {
        if (photoIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select t from PhotoPerson t where t.photoId in :ids and t.declined = false order by t.taggedAt, t.memberId", PhotoPerson.class)
                .setParameter("ids", photoIds).getResultStream().collect(Collectors.groupingBy(PhotoPerson::photoId));
    }

    /**
     * Names a member, who is told unless it is the caller. Throws NOT_FOUND for a member who may not open the event, as for one that does not
     * exist, and TAG_DECLINED for one who said no.
     */
    @Transactional
    public void name(UUID photoId, String idOrShortId) {
        var photo = ofEvent(photoId);
        var event = events.locked(photo.eventId());
        var member = directory.current().member(idOrShortId).filter(found -> mayBeNamed(found, event))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        var known = em.find(PhotoPerson.class, new PhotoPerson.Key(photoId, member.id()));
        if (known == null) {
            em.persist(new PhotoPerson(photoId, member.id(), caller.memberId(), clock.instant()));
            tell(member, photo, event);
        } else if (known.isDeclined()) {
            if (!caller.is(member.id())) {
                throw new ProblemException(ProblemType.TAG_DECLINED);
            }
            em.remove(known);
            em.flush();
            em.persist(new PhotoPerson(photoId, member.id(), member.id(), clock.instant()));
        }
    }

    /** Takes it back: the named member for good, whoever said so and masters until somebody says so again; throws FORBIDDEN for others. */
    @Transactional
    public void unname(UUID photoId, String idOrShortId) {
        ofEvent(photoId);
        var named = directory.current().member(idOrShortId).map(member -> em.find(PhotoPerson.class, new PhotoPerson.Key(photoId, member.id())))
                .filter(found -> !found.isDeclined()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (caller.is(named.memberId())) {
            named.decline();
        } else if (mayUnname(named)) {
            em.remove(named);
        } else {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    /** Whether the caller may take it back: who is named, who named them, and masters. */
    public boolean mayUnname(PhotoPerson named) {
        return caller.isMaster() || caller.is(named.memberId()) || named.taggedBy() != null && caller.is(named.taggedBy());
    }

    private boolean mayBeNamed(MemberDetails member, EventDetails event) {
        return member.isListed() && events.isOpenTo(member, event) && access.showsPhotos(member);
    }

    private void tell(MemberDetails member, Photo photo, EventDetails event) {
        if (!caller.is(member.id())) {
            mails.add(TOLD, event, member, Map.of("photo", photo.id().toString()));
        }
    }

    private Photo ofEvent(UUID photoId) {
        var photo = access.visible(photoId);
        if (photo.eventId() == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return photo;
    }
}
