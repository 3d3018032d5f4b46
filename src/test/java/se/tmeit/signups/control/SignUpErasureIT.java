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

/** Runs the worker's job inside the server, on rows that are as old as each case says. */
@ExtendWith(ArquillianExtension.class)
class SignUpErasureIT {
    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Deployment
    static WebArchive product() {
        return Product.with(SignUpErasureIT.class);
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
    void senderIsErasedAfterThirtyDaysAndNotBefore() {
        var young = insert("CONFIRMED", "29 days 23 hours", "29 days");
        var old = insert("CONFIRMED", "30 days 1 hour", "30 days");

        run();

        assertThat(text("sender_network", young)).isEqualTo("192.0.2.7");
        assertThat(text("sender_network", old)).isNull();
        assertThat(text("email", old)).isNotNull();
    }

    @Test
    void unconfirmedOneIsForgottenAfterFourteenDays() {
        var young = insert("UNCONFIRMED", "13 days 23 hours", "0");
        var old = insert("UNCONFIRMED", "14 days 1 hour", "0");

        run();

        assertThat(exists(young)).isTrue();
        assertThat(exists(old)).isFalse();
    }

    @Test
    void approvedOneIsForgottenAfterThirtyDays() {
        var young = insert("APPROVED", "40 days", "29 days");
        var old = insert("APPROVED", "40 days", "31 days");

        run();

        assertThat(exists(young)).isTrue();
        assertThat(exists(old)).isFalse();
    }

    @Test
    void rejectedOneIsForgottenAfterNinetyDays() {
        var young = insert("REJECTED", "100 days", "89 days");
        var old = insert("REJECTED", "100 days", "91 days");

        run();

        assertThat(exists(young)).isTrue();
        assertThat(exists(old)).isFalse();
    }

    @Test
    void whoWaitsIsNeverForgotten() {
        var waiting = insert("CONFIRMED", "400 days", "400 days");

        run();

        assertThat(exists(waiting)).isTrue();
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("sign-up-erasure")).findFirst().orElseThrow().run();
        em.clear();
    }

    /** @param decided how long ago it was confirmed and decided */
    private UUID insert(String state, String created, String decided) {
        var id = UUID.randomUUID();
        em.createNativeQuery("""
                insert into sign_up (id, version, first_name, last_name, email, language, state, created_at, confirmation_sent_at,
                  confirmation_expires_at, confirmed_at, decided_at, sender_network)
                values (?1, 1, 'Ebba', 'Lilja', ?2, 'sv', ?3, now() - ?4::interval, now() - ?4::interval, now() - ?4::interval + interval '7 days',
                  now() - ?5::interval, now() - ?5::interval, '192.0.2.7')""")
                .setParameter(1, id).setParameter(2, id + "@example.org").setParameter(3, state).setParameter(4, created)
                .setParameter(5, decided).executeUpdate();
        return id;
    }

    private boolean exists(UUID id) {
        return !em.createNativeQuery("select 1 from sign_up where id = ?1").setParameter(1, id).getResultList().isEmpty();
    }

    private String text(String column, UUID id) {
        return (String) em.createNativeQuery("select " + column + " from sign_up where id = ?1").setParameter(1, id).getSingleResult();
    }
}
