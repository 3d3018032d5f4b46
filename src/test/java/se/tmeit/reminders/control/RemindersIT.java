package se.tmeit.reminders.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.tmeit.support.Product;
import se.tmeit.work.TimedJob;

/** Runs the worker's job inside the server, on events that are as near as each case says. */
@ExtendWith(ArquillianExtension.class)
class RemindersIT {
    private static final Duration TOMORROW = Duration.ofHours(12);
    private static final Duration IN_TWO_DAYS = Duration.ofHours(47);
    private static final Duration IN_THREE_DAYS = Duration.ofHours(71);
    private static final Duration LATER = Duration.ofHours(100);
    private static final Duration LONG_AGO = Duration.ofDays(20);

    @Inject
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Instance<TimedJob> jobs;

    @Deployment
    static WebArchive product() {
        return Product.with(RemindersIT.class);
    }

    @Test
    void whoWorksTomorrowIsRemindedOnceWithTheirHours() {
        var event = event("MEMBERS", TOMORROW, null);
        var worker = member("MARSHAL", "sv");
        work(event, worker, "YES", LONG_AGO, 2);

        run();
        run();

        assertThat(mails(worker)).singleElement().asString().startsWith("Kom ihåg: du jobbar på").containsPattern("Dina timmar: \\d\\d–\\d\\d\\.")
                .contains("/events/" + event);
    }

    @Test
    void whoDoesNotKnowTheirHoursIsAskedForThem() {
        var worker = member("PRAO", "en");
        work(event("MEMBERS", TOMORROW, null), worker, "YES", LONG_AGO, 0);

        run();

        assertThat(mails(worker)).singleElement().asString().contains("have not said which hours");
    }

    @Test
    void nobodyIsRemindedWhoSaidSoJustNowOrSaidNoOrWhoseEventIsFarOrCalledOff() {
        var event = event("MEMBERS", TOMORROW, null);
        var cancelled = event("MEMBERS", TOMORROW, null);
        update("update event set cancelled_at = now(), cancel_reason = 'Storm' where id = ?", cancelled);
        var late = member("MARSHAL", "sv");
        var no = member("MARSHAL", "sv");
        var far = member("MARSHAL", "sv");
        var off = member("MARSHAL", "sv");
        work(event, late, "YES", Duration.ZERO, 1);
        work(event, no, "NO", LONG_AGO, 0);
        work(event("MEMBERS", LATER, null), far, "YES", LONG_AGO, 1);
        work(cancelled, off, "YES", LONG_AGO, 1);

        run();

        assertThat(List.of(late, no, far, off)).allSatisfy(member -> assertThat(mails(member)).isEmpty());
    }

    @Test
    void nobodyIsRemindedOfAnEventThatTheyMayNotOpenOrOfWhatTheyDoNotWant() {
        var prao = member("PRAO", "sv");
        var former = member("EXPRAO", "sv");
        var unwilling = member("MARSHAL", "sv");
        update("insert into unwanted_reminder (member_id, kind) values (?, 'SHIFT')", unwilling);
        var elected = event("ELECTED", TOMORROW, null);
        List.of(prao, former, unwilling).forEach(member -> work(elected, member, "YES", LONG_AGO, 1));

        run();

        assertThat(List.of(prao, former, unwilling)).allSatisfy(member -> assertThat(mails(member)).isEmpty());
    }

    @Test
    void anEventThatMovedIsRemindedOfAnew() {
        var event = event("MEMBERS", TOMORROW, null);
        var worker = member("MARSHAL", "sv");
        work(event, worker, "YES", LONG_AGO, 1);
        run();
        update("update event set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = ?", event);

        run();

        assertThat(mails(worker)).hasSize(2);
    }

    @Test
    void whoMayComeOrMayWorkGetsLinksThatAnswer() {
        var event = event("MEMBERS", IN_THREE_DAYS, null);
        var guest = member("MARSHAL", "en");
        var worker = member("MARSHAL", "sv");
        var sure = member("MARSHAL", "sv");
        attend(event, guest, "MAYBE", LONG_AGO);
        attend(event, sure, "GOING", LONG_AGO);
        work(event, worker, "MAYBE", LONG_AGO, 1);

        run();
        run();

        assertThat(mails(guest)).singleElement().asString().contains("Yes, I will come:\n", "/reply/yes#", "/reply/no#");
        assertThat(mails(worker)).singleElement().asString().contains("Ja, jag jobbar:\n", "/reply/yes#", "/reply/no#");
        assertThat(mails(sure)).isEmpty();
    }

    @Test
    void nobodyIsAskedWhetherTheyComeOnceSignUpIsClosed() {
        var event = event("MEMBERS", IN_TWO_DAYS, null);
        update("update event set sign_up_deadline = now() - interval '1 hour' where id = ?", event);
        var guest = member("MARSHAL", "sv");
        attend(event, guest, "MAYBE", LONG_AGO);

        run();

        assertThat(mails(guest)).isEmpty();
    }

    @Test
    void organisersAreToldWhenWorkersAreMissing() {
        var organiser = member("MARSHAL", "sv");
        var other = member("MARSHAL", "sv");
        var event = event("MEMBERS", IN_TWO_DAYS, organiser);
        need(event, 3);
        work(event, other, "YES", LONG_AGO, 1);

        run();
        run();

        assertThat(mails(organiser)).singleElement().asString().startsWith("Det saknas folk").contains("saknas 2 som jobbar");
        assertThat(mails(other)).as("who cannot mend it").isEmpty();
    }

    @Test
    void organisersAreToldWhenACourseIsMissing() {
        var organiser = member("MARSHAL", "en");
        var event = event("MEMBERS", IN_TWO_DAYS, organiser);
        need(event, 1);
        work(event, member("MARSHAL", "sv"), "YES", LONG_AGO, 1);

        run();

        assertThat(mails(organiser)).singleElement().asString().startsWith("STAD, FEST or permit is missing");
    }

    @Test
    void mastersAreToldOfAnEventThatNobodyOrganises() {
        var master = member("MASTER", "sv");
        need(event("MEMBERS", IN_TWO_DAYS, null), 1);

        run();

        assertThat(mails(master)).isNotEmpty().allSatisfy(mail -> assertThat(mail).startsWith("Det saknas folk"));
    }

    @Test
    void ofAnEventThatNeedsNobodyNobodyIsTold() {
        var organiser = member("MARSHAL", "sv");
        event("MEMBERS", IN_TWO_DAYS, organiser);

        run();

        assertThat(mails(organiser)).isEmpty();
    }

    @Test
    void whatWasSentIsForgottenOnceTheEventHasBegun() {
        var event = event("MEMBERS", TOMORROW, null);
        var worker = member("MARSHAL", "sv");
        work(event, worker, "YES", LONG_AGO, 1);
        run();
        update("update sent_reminder set starts_at = now() - interval '1 minute' where event_id = ?", event);
        update("update event set starts_at = now() - interval '1 minute' where id = ?", event);

        run();

        assertThat(em.createNativeQuery("select count(*) from sent_reminder where event_id = ?").setParameter(1, event).getSingleResult()).hasToString("0");
        assertThat(mails(worker)).hasSize(1);
    }

    private void run() {
        jobs.stream().filter(job -> job.name().equals("reminders")).findFirst().orElseThrow().run();
    }

    private List<String> mails(UUID member) {
        var mails = new ArrayList<String>();
        for (var mail : em.createNativeQuery("select subject || text_body from outbox_mail where member_id = ? and template like 'reminder-%'")
                .setParameter(1, member).getResultList()) {
            mails.add(String.valueOf(mail));
        }
        return mails;
    }

    private UUID event(String visibility, Duration ahead, UUID organiser) {
        var id = UUID.randomUUID();
        update("""
                insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_by, created_at, updated_at)
                values (?, 1, 'Gasque', '', 'Kistan 2.0', ?, ?, 'GASQUE', ?, 0, cast(? as uuid), now(), now())""",
                id, at(ahead), at(ahead.plusHours(8)), visibility, organiser);
        return id;
    }

    private UUID member(String role, String language) {
        var id = UUID.randomUUID();
        update("""
                insert into member (id, version, created_at, updated_at, first_name, last_name, email, language, role, email_audience, phone_audience,
                  photos_audience)
                values (?, 1, now(), now(), 'Ebba', 'Lilja', ?, ?, ?, 'MEMBERS', 'MEMBERS', 'PUBLIC')""", id, id + "@example.org", language, role);
        return id;
    }

    private void attend(UUID event, UUID member, String answer, Duration ago) {
        update("insert into attendance (event_id, member_id, answer, going_since, updated_at) values (?, ?, ?, cast(? as timestamptz), ?)", event, member, answer,
                answer.equals("GOING") ? at(ago.negated()) : null, at(ago.negated()));
    }

    private void need(UUID event, int needed) {
        update("insert into staffing (event_id, night) values (?, current_date) on conflict do nothing", event);
        update("insert into staffing_need (id, event_id, job, hour, needed) values (gen_random_uuid(), ?, 'BAR', ?, ?)", event, hour(event, 0), needed);
    }

    /** @param hours from the event's first one on; 0 for somebody who does not know which */
    private void work(UUID event, UUID member, String answer, Duration ago, int hours) {
        update("insert into staffing (event_id, night) values (?, current_date) on conflict do nothing", event);
        update("insert into worker (event_id, member_id, answer, hours_unknown, answered_at) values (?, ?, ?, ?, ?)", event, member, answer, hours == 0,
                at(ago.negated()));
        for (var number = 0; number < hours; number++) {
            update("insert into work_hour (id, event_id, member_id, hour, sure) values (gen_random_uuid(), ?, ?, ?, ?)", event, member,
                    hour(event, number), answer.equals("YES"));
        }
    }

    private Timestamp hour(UUID event, int number) {
        var start = (Timestamp) em.createNativeQuery("select date_trunc('hour', starts_at) from event where id = ?").setParameter(1, event).getSingleResult();
        return Timestamp.from(start.toInstant().plus(Duration.ofHours(number)));
    }

    private static Timestamp at(Duration ahead) {
        return Timestamp.from(Instant.now().plus(ahead));
    }

    private void update(String statement, Object... parameters) {
        try {
            transaction.begin();
            var query = em.createNativeQuery(statement);
            for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            query.executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
