package se.tmeit.photos.control;

import se.tmeit.images.Pictures;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.photos.entity.StoredPicture;

/** Puts pictures into a storage as the server does, outside of it. */
public final class KeptPhotos {
    private final PhotoObjects objects = new PhotoObjects();

    public KeptPhotos(ObjectStore store) {
        objects.store = store;
    }

    public StoredPicture keep(Pictures.Kept picture) {
        return objects.keep(picture);
    }
}
