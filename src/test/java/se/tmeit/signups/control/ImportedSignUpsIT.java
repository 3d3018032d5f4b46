package se.tmeit.signups.control;

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

/** Runs the worker's job inside the server, on a row as the import writes it. */
@ExtendWith(ArquillianExtension.class)
class ImportedSignUpsIT {
    private final UUID id = UUID.randomUUID();
    private final String email = id + "@example.org";

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Deployment
    static WebArchive product() {
        return Product.with(ImportedSignUpsIT.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        em.createNativeQuery("""
                insert into sign_up (id, version, first_name, last_name, email, language, state, confirmation_sent_at, confirmation_expires_at, created_at)
                values (cast(?1 as uuid), 1, 'Nils', 'Ny', ?2, 'sv', 'UNCONFIRMED', now(), now() + interval '30 days', now())""")
                .setParameter(1, id.toString()).setParameter(2, email).executeUpdate();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void importedApplicantIsAskedOnceToConfirmTheirAddress() {
        run();
        run();

        assertThat(mails()).isEqualTo(1L);
        assertThat(em.createNativeQuery("select confirmation_expires_at < now() + interval '8 days' from sign_up where email = ?1")
                .setParameter(1, email).getSingleResult()).isEqualTo(true);
    }

    private Object mails() {
        return em.createNativeQuery("select count(*) from outbox_mail where recipient = ?1 and template = 'sign-up-confirm'").setParameter(1, email)
                .getSingleResult();
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("imported-sign-ups")).findFirst().orElseThrow().run();
        em.flush();
    }
}
