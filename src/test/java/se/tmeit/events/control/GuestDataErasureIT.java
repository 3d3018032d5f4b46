package se.tmeit.events.control;

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

/** Runs the worker's job inside the server, on events that were as long ago as each case says. */
@ExtendWith(ArquillianExtension.class)
class GuestDataErasureIT {
    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Deployment
    static WebArchive product() {
        return Product.with(GuestDataErasureIT.class);
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
    void whatGuestsGaveIsErasedFourteenDaysAfterTheEventAndTheirAnswerStays() {
        var young = guestOfEventThatEnded("13 days 23 hours");
        var old = guestOfEventThatEnded("14 days 1 hour");

        run();

        assertThat(count("guest_data", "event_id", young)).isEqualTo(1);
        assertThat(count("guest_data", "event_id", old)).isZero();
        assertThat(count("attendance", "event_id", old)).isEqualTo(1);
    }

    @Test
    void whatIsRememberedOfSomebodyWhoIsNoMemberIsErased() {
        var unknown = member();
        em.createNativeQuery("insert into guest_profile (member_id, born_on, updated_at) values (?, '2003-05-17', now())").setParameter(1, unknown).executeUpdate();

        run();

        assertThat(count("guest_profile", "member_id", unknown)).isZero();
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("guest-data-erasure")).findFirst().orElseThrow().run();
    }

    /** @return the event's id */
    private UUID guestOfEventThatEnded(String ago) {
        var event = UUID.randomUUID();
        var member = member();
        em.createNativeQuery("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
                values (?, 1, 'Gasque', '', 'Kistan 2.0', now() - interval '20 days', now() - ?::interval, 'GASQUE', 'MEMBERS', 0, now(), now())""")
                .setParameter(1, event).setParameter(2, ago).executeUpdate();
        em.createNativeQuery("insert into attendance (event_id, member_id, answer, going_since, updated_at) values (?, ?, 'GOING', now(), now())")
                .setParameter(1, event).setParameter(2, member).executeUpdate();
        em.createNativeQuery("insert into guest_data (event_id, member_id, born_on, updated_at) values (?, ?, '2003-05-17', now())")
                .setParameter(1, event).setParameter(2, member).executeUpdate();
        return event;
    }

    /** Nobody else sees this one, since the transaction is rolled back. */
    private UUID member() {
        var id = UUID.randomUUID();
        em.createNativeQuery("""
                insert into member (id, version, created_at, updated_at, first_name, last_name, email, language, role, email_audience, phone_audience,
                  photos_audience)
                values (?, 1, now(), now(), 'Ebba', 'Lilja', ?, 'sv', 'MARSHAL', 'MEMBERS', 'MEMBERS', 'PUBLIC')""")
                .setParameter(1, id).setParameter(2, id + "@example.org").executeUpdate();
        return id;
    }

    private long count(String table, String column, UUID id) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where " + column + " = ?").setParameter(1, id).getSingleResult()).longValue();
    }
}
