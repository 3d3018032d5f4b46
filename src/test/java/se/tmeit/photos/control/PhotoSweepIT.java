package se.tmeit.photos.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.images.TestPicture;
import se.tmeit.metrics.Metrics;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.support.Product;
import se.tmeit.work.TimedJob;

/** Runs the worker's jobs inside the server, on objects as old as each case says. */
@ExtendWith(ArquillianExtension.class)
class PhotoSweepIT {
    private static final Duration DAY = Duration.ofDays(1);

    private final UUID member = UUID.randomUUID();

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Inject
    ObjectStore store;

    @Inject
    Metrics metrics;

    @Deployment
    static WebArchive product() {
        return Product.with(PhotoSweepIT.class, TestPicture.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        em.createNativeQuery("""
                insert into member (id, version, created_at, updated_at, first_name, last_name, email, language, role, email_audience, phone_audience,
                  photos_audience)
                values (?, 1, now(), now(), 'Ebba', 'Lilja', ?, 'sv', 'PRAO', 'MEMBERS', 'MEMBERS', 'PUBLIC')""").setParameter(1, member).setParameter(2, member + "@example.org").executeUpdate();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void objectsWithoutAPhotoGoWhenTheyAreADayOld() throws IOException {
        var named = object("photos/" + photo() + "/kept.jpg", DAY.plusHours(1));
        var young = object("photos/" + hash() + "/kept.jpg", DAY.minusHours(1));
        var old = object("photos/" + hash() + "/kept.jpg", DAY.plusHours(1));
        var oldSize = object("photos/" + hash() + "/card.webp", DAY.plusHours(1));

        run("photo-sweep");

        assertThat(store.read(named)).isPresent();
        assertThat(store.read(young)).isPresent();
        assertThat(store.read(old)).isEmpty();
        assertThat(store.read(oldSize)).isEmpty();
    }

    @Test
    void photosWithoutAnObjectAreReported() throws IOException {
        object("photos/" + photo() + "/kept.jpg", Duration.ZERO);
        photo();

        run("photo-sweep");

        assertThat(metrics.registry().get("photos.missing").gauge().value()).isEqualTo(1);
    }

    @Test
    void sizesOfNewPhotosAreMade() throws IOException {
        var folder = "photos/" + photo() + "/";
        var jpeg = TestPicture.jpeg(800, 600);
        store.put(folder + "kept.jpg", new ByteArrayInputStream(jpeg), jpeg.length, "image/jpeg");

        run("photo-renditions");

        assertThat(Stream.of("avatar.jpg", "avatar.webp", "card.jpg", "card.webp", "screen.jpg", "screen.webp", "full.jpg", "full.webp"))
                .allSatisfy(name -> assertThat(store.read(folder + name).orElseThrow()).hasSizeGreaterThan(100));
    }

    @Test
    void chunksOfUploadsThatAreGoneGoWhenTheyAreADayOld() throws IOException {
        var current = object("uploads/" + upload("now()") + "/00000000", DAY.plusHours(1));
        var forgotten = upload("now() - interval '25 hours'");
        var ofForgotten = object("uploads/" + forgotten + "/00000000", DAY.plusHours(1));
        var young = object("uploads/" + UUID.randomUUID() + "/00000000", Duration.ofHours(1));

        run("upload-sweep");

        assertThat(store.read(current)).isPresent();
        assertThat(store.read(young)).isPresent();
        assertThat(store.read(ofForgotten)).isEmpty();
        assertThat(em.createNativeQuery("select count(*) from upload where id = ?").setParameter(1, forgotten).getSingleResult()).isEqualTo(0L);
    }

    @Test
    void whatIsErasedWithItsMemberLeavesNothing() throws IOException {
        var hash = photo();
        var picture = object("photos/" + hash + "/kept.jpg", DAY.plusHours(1));
        var size = object("photos/" + hash + "/avatar.webp", DAY.plusHours(1));
        var chunk = object("uploads/" + upload("now()") + "/00000000", DAY.plusHours(1));
        var album = ofAlbum();

        em.createNativeQuery("delete from member where id = ?").setParameter(1, member).executeUpdate();
        run("photo-sweep");
        run("upload-sweep");

        assertThat(store.read(picture)).isEmpty();
        assertThat(store.read(size)).isEmpty();
        assertThat(store.read(chunk)).isEmpty();
        assertThat(count("photo where content_hash = '" + hash + "'")).isZero();
        assertThat(count("photo_person where member_id = '" + member + "' or tagged_by = '" + member + "'")).isZero();
        assertThat(count("upload where member_id = '" + member + "'")).isZero();
        assertThat(count("photo where id = '" + album + "' and uploaded_by is null")).as("an album keeps its photos, and forgets who sent them").isEqualTo(1);
    }

    /** A photo in an album, sent by the member, who is named in it. */
    private UUID ofAlbum() {
        var event = UUID.randomUUID();
        var photo = UUID.randomUUID();
        em.createNativeQuery("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
                values (?, 1, 'Pub', '', 'Kistan 2.0', now(), now() + interval '9 hours', 'PUB', 'MEMBERS', 0, now(), now())""")
                .setParameter(1, event).executeUpdate();
        em.createNativeQuery("""
                insert into photo (id, version, upload_id, content_hash, width, height, blur, event_id, face, uploaded_by, uploaded_at)
                values (?, 1, gen_random_uuid(), ?, 1, 1, '', ?, false, ?, now())""")
                .setParameter(1, photo).setParameter(2, hash()).setParameter(3, event).setParameter(4, member).executeUpdate();
        em.createNativeQuery("insert into photo_person (photo_id, member_id, tagged_by, tagged_at, declined) values (?, ?, ?, now(), false)")
                .setParameter(1, photo).setParameter(2, member).setParameter(3, member).executeUpdate();
        return photo;
    }

    private long count(String rows) {
        return (long) em.createNativeQuery("select count(*) from " + rows).getSingleResult();
    }

    private String photo() {
        var hash = hash();
        em.createNativeQuery("""
                insert into photo (id, version, upload_id, content_hash, width, height, blur, member_id, face, uploaded_at)
                values (gen_random_uuid(), 1, gen_random_uuid(), ?, 1, 1, '', ?, false, now())""").setParameter(1, hash).setParameter(2, member).executeUpdate();
        return hash;
    }

    private UUID upload(String begunAt) {
        var id = UUID.randomUUID();
        em.createNativeQuery("insert into upload (id, member_id, size, received, begun_at) values (?, ?, 1, 1, " + begunAt + ")")
                .setParameter(1, id).setParameter(2, member).executeUpdate();
        return id;
    }

    private String object(String key, Duration age) throws IOException {
        store.put(key, new ByteArrayInputStream(new byte[1]), 1, "application/octet-stream");
        var file = Path.of(ConfigProvider.getConfig().getValue("test.storage.folder", String.class)).resolve(key);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return key;
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(TimedJob::run);
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
