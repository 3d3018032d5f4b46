package se.tmeit.reminders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.reminders.entity.ReminderKind;

/** What members want to be reminded of: everything, until they say otherwise. */
@ApplicationScoped
public class ReminderChoices {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** The caller's. */
    @Transactional(TxType.SUPPORTS)
    public Set<ReminderKind> wanted() {
        var wanted = EnumSet.allOf(ReminderKind.class);
        em.createQuery("select u.kind from UnwantedReminder u where u.memberId = :member", ReminderKind.class)
                .setParameter("member", caller.memberId()).getResultList().forEach(wanted::remove);
        return wanted;
    }

    /** The caller wants these, and no other. */
    @Transactional
    public void choose(Set<ReminderKind> wanted) {
        var memberId = caller.memberId();
        em.createQuery("delete from UnwantedReminder u where u.memberId = :member").setParameter("member", memberId).executeUpdate();
        for (var kind : ReminderKind.values()) {
            if (!wanted.contains(kind)) {
                em.createNativeQuery("insert into unwanted_reminder (member_id, kind) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, memberId).setParameter(2, kind.name()).executeUpdate();
            }
        }
    }

    @Transactional(TxType.SUPPORTS)
    Set<UUID> unwilling(ReminderKind kind) {
        return em.createQuery("select u.memberId from UnwantedReminder u where u.kind = :kind", UUID.class).setParameter("kind", kind)
                .getResultStream().collect(Collectors.toSet());
    }
}
