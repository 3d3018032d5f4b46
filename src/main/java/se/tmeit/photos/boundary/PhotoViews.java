package se.tmeit.photos.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.http.Representation;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.paging.Page;
import se.tmeit.photos.control.PeopleInPhotos;
import se.tmeit.photos.control.PhotoAccess;
import se.tmeit.photos.entity.Photo;
import se.tmeit.photos.entity.PhotoPerson;

/** The caller's picture of photos; who is in them is asked for all of them at once. */
@ApplicationScoped
public class PhotoViews {
    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    PeopleInPhotos people;

    @Inject
    PhotoAccess access;

    PhotoView of(Photo photo) {
        return of(List.of(photo)).get(0);
    }

    PhotoPage of(Page<Photo> page) {
        return new PhotoPage(of(page.items()), page.next());
    }

    /** The answer to a request that made it. */
    Response created(Photo photo, UriInfo uri) {
        var address = uri.getBaseUriBuilder().path("photos").path(photo.id().toString()).build();
        return Representation.of(of(photo)).describe(Response.created(address)).build();
    }

    TakeDownPage takenDown(Page<Photo> page) {
        var members = directory.current();
        var photos = of(page.items()).stream().collect(Collectors.toMap(PhotoView::id, Function.identity()));
        return new TakeDownPage(page.items().stream().map(photo ->
                new TakeDownView(photos.get(photo.id()), photo.hiddenAt(), members.person(photo.hiddenBy()), photo.hiddenWhy())).toList(), page.next());
    }

    List<PhotoView> of(List<Photo> photos) {
        var members = directory.current();
        var ofEvents = photos.stream().filter(photo -> photo.eventId() != null && caller.isLoggedIn()).map(Photo::id).collect(Collectors.toSet());
        var named = people.in(ofEvents);
        var changeable = access.changeable(photos);
        return photos.stream().map(photo -> view(photo, members, named.getOrDefault(photo.id(), List.of()), changeable.contains(photo.id()))).toList();
    }

    private PhotoView view(Photo photo, DirectorySnapshot members, List<PhotoPerson> named, boolean changeable) {
        var inIt = named.stream().map(tag -> named(tag, members)).filter(Objects::nonNull).toList();
        return new PhotoView(photo.id(), photo.width(), photo.height(), photo.blur(), members.person(photo.memberId()), photo.eventId(), photo.caption(), inIt,
                photo.isFace(), photo.isCover(), caller.isLoggedIn() ? members.person(photo.uploadedBy()) : null, photo.uploadedAt(), changeable, !photo.isHidden() && access.mayHide(photo));
    }

    private NamedView named(PhotoPerson tag, DirectorySnapshot members) {
        return Optional.ofNullable(members.person(tag.memberId())).map(person -> NamedView.of(person, people.mayUnname(tag))).orElse(null);
    }
}
