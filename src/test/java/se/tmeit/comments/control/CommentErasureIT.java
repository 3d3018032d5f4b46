package se.tmeit.comments.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.support.Product;
import se.tmeit.work.TimedJob;

/** Runs the worker's job inside the server, on comments that were deleted as long ago as each case says. */
@ExtendWith(ArquillianExtension.class)
class CommentErasureIT {
    private final UUID event = UUID.randomUUID();

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Deployment
    static WebArchive product() {
        return Product.with(CommentErasureIT.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        em.createNativeQuery("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
                values (?, 1, 'Pub', '', 'Kistan 2.0', now(), now() + interval '9 hours', 'PUB', 'MEMBERS', 0, now(), now())""")
                .setParameter(1, event).executeUpdate();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void textOfADeletedCommentIsErasedAfterThirtyDaysAndThatItWasThereIsNot() {
        var justDeleted = insert("now() - interval '29 days 23 hours'");
        var longDeleted = insert("now() - interval '30 days 1 hour'");

        run();

        assertThat(text(justDeleted)).isEqualTo("Hej");
        assertThat(text(longDeleted)).isNull();
    }

    @Test
    void commentThatNobodyDeletedStays() {
        var comment = insert("null");

        run();

        assertThat(text(comment)).isEqualTo("Hej");
    }

    private UUID insert(String deletedAt) {
        var id = UUID.randomUUID();
        em.createNativeQuery("insert into comment (id, event_id, text, created_at, deleted_at) values (?, ?, 'Hej', now() - interval '1 year', " + deletedAt + ")")
                .setParameter(1, id).setParameter(2, event).executeUpdate();
        return id;
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("comment-erasure")).findFirst().orElseThrow().run();
    }

    private String text(UUID id) {
        return (String) em.createNativeQuery("select text from comment where id = ?").setParameter(1, id).getSingleResult();
    }
}
