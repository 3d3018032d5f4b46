package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Visibility;
import se.tmeit.live.control.WatchRule;
import se.tmeit.live.control.Watcher;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;

/** Whoever may not open an event any more does not go on watching it. */
@ApplicationScoped
public class EventWatchRule implements WatchRule {
    @PersistenceContext
    EntityManager em;

    @Inject
    MemberDirectory directory;

    @Override
    @Transactional
    public Set<Watcher> admitted(Set<Watcher> watchers) {
        var visibilities = visibilities(watchers.stream().map(Watcher::eventId).collect(Collectors.toSet()));
        var members = directory.current();
        return watchers.stream().filter(watcher -> visibilities.containsKey(watcher.eventId())
                && visibilities.get(watcher.eventId()).isOpenTo(role(watcher, members))).collect(Collectors.toSet());
    }

    private Map<UUID, Visibility> visibilities(Set<UUID> events) {
        return em.createQuery("select e.id, e.visibility from Event e where e.id in :events", Object[].class).setParameter("events", events)
                .getResultList().stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Visibility) row[1]));
    }

    private static Role role(Watcher watcher, DirectorySnapshot members) {
        return watcher.isVisitor() ? null : members.member(watcher.memberId()).filter(MemberDetails::mayLogIn).map(MemberDetails::role).orElse(null);
    }
}
