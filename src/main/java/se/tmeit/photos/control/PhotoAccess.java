package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.MemberVisibility;
import se.tmeit.members.control.Viewer;
import se.tmeit.photos.entity.Photo;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Which photos the caller may see and change. Every list, file and archive asks here. One that was taken down is there for nobody but the
 * masters, who decide about it.
 */
@ApplicationScoped
public class PhotoAccess {
    /**
     * A photo that the caller may see.
     *
     * @param isPublic whether anybody on the internet may
     */
    public record Seen(Photo photo, boolean isPublic) {
    }

    @Inject
    PhotoRows rows;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess events;

    /** Throws NOT_FOUND for one that the caller may not see, as for one that does not exist. */
    public Photo visible(UUID id) {
        return seen(id).photo();
    }

    /** The same, with who else may. */
    public Seen seen(UUID id) {
        return rows.find(id).flatMap(this::look).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The member whose photos the caller may look at; throws NOT_FOUND for any other. */
    public MemberDetails member(String idOrShortId) {
        return directory.current().member(idOrShortId).filter(this::showsPhotos).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Those that the caller may take away for good and caption: who uploaded one, whoever organises its event, and masters. One query for all. */
    @Transactional(TxType.SUPPORTS)
    public Set<UUID> changeable(List<Photo> photos) {
        if (!caller.isLoggedIn()) {
            return Set.of();
        }
        var organised = events.visibleAmong(photos.stream().map(Photo::eventId).filter(Objects::nonNull).collect(Collectors.toSet())).values().stream()
                .filter(events::organises).map(EventDetails::id).collect(Collectors.toSet());
        return photos.stream().filter(photo -> caller.isMaster() || photo.uploadedBy() != null && caller.is(photo.uploadedBy())
                || photo.eventId() != null && organised.contains(photo.eventId())).map(Photo::id).collect(Collectors.toSet());
    }

    public boolean mayChange(Photo photo) {
        return !changeable(List.of(photo)).isEmpty();
    }

    /** Whether the caller may take it down: the member whom it shows, for one of an event any member, and masters. */
    public boolean mayHide(Photo photo) {
        return caller.isLoggedIn() && (photo.memberId() == null || caller.is(photo.memberId()) || caller.isMaster());
    }

    private Optional<Seen> look(Photo photo) {
        if (photo.isHidden()) {
            return caller.isMaster() ? Optional.of(new Seen(photo, false)) : Optional.empty();
        }
        if (photo.eventId() != null) {
            return Optional.ofNullable(events.visibleAmong(Set.of(photo.eventId())).get(photo.eventId())).map(event -> new Seen(photo, event.isPublic()));
        }
        return directory.current().member(photo.memberId()).filter(this::showsPhotos).filter(member -> photo.isFace() || caller.isLoggedIn())
                .map(member -> new Seen(photo, photo.isFace() && MemberVisibility.photos(Viewer.PUBLIC, member)));
    }

    /** Whether the caller is of the circle that the member shows photos to. */
    public boolean showsPhotos(MemberDetails member) {
        return MemberVisibility.photos(viewer(member), member);
    }

    private Viewer viewer(MemberDetails member) {
        if (caller.isMaster()) {
            return Viewer.MASTER;
        }
        if (!caller.isLoggedIn()) {
            return Viewer.PUBLIC;
        }
        return caller.is(member.id()) ? Viewer.SELF : Viewer.MEMBER;
    }
}
