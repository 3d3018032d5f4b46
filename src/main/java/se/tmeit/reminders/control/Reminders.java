package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.control.ComingEvents;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.EventMails;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.reminders.entity.ReminderKind;
import se.tmeit.reminders.entity.SentReminder;

/** Sends reminders, each once: that it was sent is stored with the mail, under the event's lock. */
@ApplicationScoped
class Reminders {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ComingEvents events;

    @Inject
    EventAccess access;

    @Inject
    MemberDirectory directory;

    @Inject
    ReminderChoices choices;

    @Inject
    EventMails mails;

    /** Those that a rule has for an event, when they are due. */
    @Transactional(TxType.REQUIRES_NEW)
    public void send(UUID eventId, ReminderRule rule) {
        var now = clock.instant();
        events.locked(eventId).filter(event -> event.startsAt().isAfter(now) && !rule.dueAt(event).isAfter(now)).ifPresent(event -> {
            var members = directory.current();
            var settled = reminded(event, rule.kind());
            settled.addAll(choices.unwilling(rule.kind()));
            rule.of(event).stream().filter(reminder -> !settled.contains(reminder.memberId()))
                    .forEach(reminder -> members.member(reminder.memberId()).filter(member -> access.isOpenTo(member, event))
                            .ifPresent(member -> send(event, rule.kind(), reminder, member)));
        });
    }

    /** Of events that have begun nobody is reminded any more. */
    @Transactional
    public void forgetBefore(Instant now) {
        em.createQuery("delete from SentReminder s where s.startsAt < :now").setParameter("now", now).executeUpdate();
    }

    private Set<UUID> reminded(EventDetails event, ReminderKind kind) {
        return em.createQuery("select s.memberId from SentReminder s where s.eventId = :event and s.startsAt = :start and s.kind = :kind", UUID.class)
                .setParameter("event", event.id()).setParameter("start", event.startsAt()).setParameter("kind", kind)
                .getResultStream().collect(Collectors.toCollection(HashSet::new));
    }

    private void send(EventDetails event, ReminderKind kind, Reminder reminder, MemberDetails member) {
        em.persist(new SentReminder(event.id(), event.startsAt(), kind, member.id()));
        mails.add(reminder.template(), event, member, reminder.values());
    }
}
