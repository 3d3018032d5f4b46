package se.tmeit.documents.control;

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
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.metrics.Metrics;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.support.Product;
import se.tmeit.work.TimedJob;

/** Runs the worker's job inside the server, on objects as old as each case says. */
@ExtendWith(ArquillianExtension.class)
class DocumentSweepIT {
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
        return Product.with(DocumentSweepIT.class);
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

        run();

        assertThat(store.read(named)).isPresent();
        assertThat(store.read(young)).isPresent();
        assertThat(store.read(old)).isEmpty();
    }

    @Test
    void versionsWithoutAFileAreReported() throws IOException {
        object("documents/" + version(), Duration.ZERO);
        version();

        run();

        assertThat(metrics.registry().get("documents.missing").gauge().value()).isEqualTo(1);
    }

    private UUID version() {
        var folder = UUID.randomUUID();
        var document = UUID.randomUUID();
        var version = UUID.randomUUID();
        em.createNativeQuery("insert into folder (id, version, name, created_at) values (?1, 1, ?2, now())").setParameter(1, folder)
                .setParameter(2, folder.toString()).executeUpdate();
        em.createNativeQuery("""
                insert into document (id, version, folder_id, title, audience, current_version, changed_at, attempts, read_version, names)
                values (?1, 1, ?2, 'a', 'PUBLIC', 1, now(), 3, 0, 'a')""").setParameter(1, document).setParameter(2, folder).executeUpdate();
        em.createNativeQuery("""
                insert into document_version (id, document_id, number, upload_id, format, file_name, bytes, added_at)
                values (?1, ?2, 1, gen_random_uuid(), 'TEXT', 'a.txt', 1, now())""").setParameter(1, version).setParameter(2, document).executeUpdate();
        return version;
    }

    private String object(String key, Duration age) throws IOException {
        store.put(key, new ByteArrayInputStream(new byte[1]), 1, "application/octet-stream");
        var file = Path.of(ConfigProvider.getConfig().getValue("test.storage.folder", String.class)).resolve(key);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return key;
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("document-sweep")).forEach(TimedJob::run);
    }
}
