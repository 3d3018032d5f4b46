package se.tmeit.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.documents.TestPdf;
import se.tmeit.metrics.Metrics;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.support.Product;
import se.tmeit.work.TimedJob;

/** Runs the worker's jobs inside the server: the sweep, and the reading of texts. */
@ExtendWith(ArquillianExtension.class)
class DocumentJobsIT {
    private static final Duration DAY = Duration.ofDays(1);

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
        return Product.with(DocumentJobsIT.class, TestPdf.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void filesWithoutAVersionGoWhenTheyAreADayOld() throws IOException {
        var named = object("documents/" + version(), DAY.plusHours(1));
        var young = object("documents/" + UUID.randomUUID(), DAY.minusHours(1));
        var old = object("documents/" + UUID.randomUUID(), DAY.plusHours(1));

        run("document-sweep");

        assertThat(store.read(named)).isPresent();
        assertThat(store.read(young)).isPresent();
        assertThat(store.read(old)).isEmpty();
    }

    @Test
    void versionsWithoutAFileAreReported() throws IOException {
        object("documents/" + version(), Duration.ZERO);
        version();

        run("document-sweep");

        assertThat(metrics.registry().get("documents.missing").gauge().value()).isEqualTo(1);
    }

    @Test
    void textOfAPdfIsReadOnce() {
        var version = version("PDF", TestPdf.of("Mötet öppnades", "Punkt 2"));

        run("document-texts");

        assertThat((String) of(version, "body")).contains("Mötet öppnades").contains("Punkt 2");
        assertThat(of(version, "read_version")).isEqualTo(1);
        assertThat(of(version, "attempts")).isEqualTo(1);
    }

    @Test
    void plainTextIsRead() {
        var version = version("TEXT", "Öl\u0000och\uE000vatten".getBytes(StandardCharsets.UTF_8));

        run("document-texts");

        assertThat(of(version, "body")).isEqualTo("Öl och vatten");
    }

    @Test
    void fileThatCannotBeReadIsGivenUp() {
        var locked = version("PDF", TestPdf.locked("Hemligt"));
        var broken = version("PDF", "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII));

        run("document-texts");

        for (var version : List.of(locked, broken)) {
            assertThat(of(version, "attempts")).isEqualTo(3);
            assertThat(of(version, "read_version")).isEqualTo(0);
        }
    }

    @Test
    void fileThatKilledItsReaderThreeTimesIsNotReadAgain() {
        var version = version("TEXT", "Text".getBytes(StandardCharsets.UTF_8));
        em.createNativeQuery("update document set attempts = 3 where id = (select document_id from document_version where id = ?1)").setParameter(1, version).executeUpdate();

        run("document-texts");

        assertThat(of(version, "read_version")).isEqualTo(0);
    }

    private Object of(UUID version, String column) {
        return em.createNativeQuery("select d." + column + " from document d join document_version v on v.document_id = d.id where v.id = ?1").setParameter(1, version)
                .getSingleResult();
    }

    private UUID version(String format, byte[] bytes) {
        var version = version(format, 0);
        store.put("documents/" + version, new ByteArrayInputStream(bytes), bytes.length, "application/octet-stream");
        return version;
    }

    /** One that is not to be read. */
    private UUID version() {
        return version("TEXT", 3);
    }

    private UUID version(String format, int attempts) {
        var folder = UUID.randomUUID();
        var document = UUID.randomUUID();
        var version = UUID.randomUUID();
        em.createNativeQuery("insert into folder (id, version, name, created_at) values (?1, 1, ?2, now())").setParameter(1, folder)
                .setParameter(2, folder.toString()).executeUpdate();
        em.createNativeQuery("""
                insert into document (id, version, folder_id, title, audience, current_version, changed_at, attempts, read_version, names)
                values (?1, 1, ?2, 'a', 'PUBLIC', 1, now(), ?3, 0, 'a')""").setParameter(1, document).setParameter(2, folder).setParameter(3, attempts).executeUpdate();
        em.createNativeQuery("""
                insert into document_version (id, document_id, number, upload_id, format, file_name, bytes, added_at)
                values (?1, ?2, 1, gen_random_uuid(), ?3, 'a.txt', 1, now())""").setParameter(1, version).setParameter(2, document).setParameter(3, format).executeUpdate();
        return version;
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
}
