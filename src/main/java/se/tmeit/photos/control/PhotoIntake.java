package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.images.Pictures;
import se.tmeit.photos.entity.Photo;
import se.tmeit.photos.entity.StoredPicture;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.control.Uploads;

/**
 * Makes photos of finished uploads: reads the picture, puts its pixels into the storage, and only then writes the row that shows it. An upload
 * that is used again, because an answer was lost, gives the same photo again.
 */
@ApplicationScoped
public class PhotoIntake {
    @Inject
    Uploads uploads;

    @Inject
    Pictures pictures;

    @Inject
    PhotoObjects objects;

    @Inject
    PhotoRows rows;

    @Inject
    Caller caller;

    /** A photo of a member. */
    public Photo ofMember(UUID memberId, UUID uploadId) {
        return take(uploadId, picture -> rows.addToMember(memberId, uploadId, picture));
    }

    /** A photo in the album of an event. */
    public Photo ofEvent(UUID eventId, String caption, UUID uploadId) {
        return take(uploadId, picture -> rows.addToEvent(eventId, caption, uploadId, picture));
    }

    private Photo take(UUID uploadId, Place place) {
        var known = rows.ofUpload(uploadId);
        if (known.isPresent()) {
            return known.filter(photo -> photo.uploadedBy() != null && caller.is(photo.uploadedBy())).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        }
        var picture = prepared(uploadId);
        var photo = place.add(objects.keep(picture));
        objects.keepStill(picture);
        uploads.clear(uploadId);
        return photo;
    }

    private Pictures.Kept prepared(UUID uploadId) {
        try (var file = uploads.open(uploadId)) {
            return pictures.prepare(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Place {
        Photo add(StoredPicture picture);
    }
}
