package se.tmeit.photos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.tmeit.events.control.EventAccess;
import se.tmeit.photos.entity.Photo;
import se.tmeit.time.ClubTime;

/** An album as one ZIP file, which is sent as it is made: one photo lies in memory at a time. */
@ApplicationScoped
public class AlbumArchive {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ClubTime.ZONE);

    @PersistenceContext
    EntityManager em;

    @Inject
    EventAccess events;

    @Inject
    PhotoObjects objects;

    /** The photos of an album that the caller may open, the oldest first. */
    @Transactional
    public List<Photo> contents(UUID eventId) {
        events.visible(eventId);
        return em.createQuery("select p from Photo p where p.eventId = :event and p.hiddenAt is null order by p.uploadedAt, p.id", Photo.class)
                .setParameter("event", eventId).setMaxResults(PhotoRows.MOST_OF_AN_EVENT).getResultList();
    }

    /** Breaks off when the storage goes away in the middle, so that nobody takes half an album for a whole one. */
    public void write(List<Photo> photos, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        // Photos are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        var number = 0;
        for (var photo : photos) {
            number++;
            var bytes = objects.kept(photo.contentHash());
            if (bytes.isPresent()) {
                zip.putNextEntry(new ZipEntry("%04d-%s.jpg".formatted(number, NAME.format(photo.uploadedAt()))));
                zip.write(bytes.get());
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
