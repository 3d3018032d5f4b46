package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.access.Role;
import se.tmeit.events.entity.Event;
import se.tmeit.events.entity.Visibility;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What of the events the caller may open and change. Every list, count, feed, search, stream and mail about events asks here. */
@ApplicationScoped
public class EventAccess {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    /** The visibilities whose events the caller may open. */
    public Set<Visibility> open() {
        return Visibility.openTo(caller.role());
    }

    /** Whether a member, who need not be the caller, may open the event. */
    public boolean isOpenTo(UUID memberId, EventDetails event) {
        return directory.current().member(memberId).map(member -> isOpenTo(member, event)).orElse(false);
    }

    public boolean isOpenTo(MemberDetails member, EventDetails event) {
        return member.mayLogIn() && event.plan().visibility().isOpenTo(member.role());
    }

    /** The event, when the caller may open it; throws NOT_FOUND for any other as for one that does not exist. */
    @Transactional(TxType.SUPPORTS)
    public EventDetails visible(UUID id) {
        return visible(em.find(Event.class, id));
    }

    /** The same; empty for one that the caller may not open. */
    @Transactional(TxType.SUPPORTS)
    public Optional<EventDetails> ifVisible(UUID id) {
        return ifVisible(em.find(Event.class, id));
    }

    /** The same, held against every other change of the event and of who comes and works, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public EventDetails locked(UUID id) {
        return visible(em.find(Event.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of the events that the caller may open, by their ids. */
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, EventDetails> visibleAmong(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from Event e where e.id in :ids and e.visibility in :open", Event.class)
                .setParameter("ids", ids).setParameter("open", open()).getResultStream().map(EventDetails::of)
                .collect(Collectors.toMap(EventDetails::id, Function.identity()));
    }

    /** Throws FORBIDDEN unless the caller organises the event: made it, leads its team, or is a master. */
    public void requireOrganiser(EventDetails event) {
        require(organises(event));
    }

    /** The same for whoever holds the event's lock: to look into the directory there would take a second connection. */
    public void requireOrganiser(EventDetails event, DirectorySnapshot members) {
        require(organising(() -> members).includes(event));
    }

    public boolean organises(EventDetails event) {
        return organising().includes(event);
    }

    /** Whether a member, who need not be the caller, made the event, as somebody who may, leads its team, or is a master. */
    public boolean organises(MemberDetails member, EventDetails event) {
        return member.role() == Role.MASTER || Organising.of(member).includes(event);
    }

    /** Those whose event it is: who made it, and the leaders of its team; the masters when there is neither. */
    public static List<MemberDetails> organisersOf(EventDetails event, DirectorySnapshot members) {
        var active = members.members().stream().filter(MemberDetails::mayLogIn).toList();
        var own = active.stream().filter(member -> Organising.of(member).includes(event)).toList();
        return own.isEmpty() ? active.stream().filter(member -> member.role() == Role.MASTER).toList() : own;
    }

    /** What the caller organises. */
    Organising organising() {
        return organising(directory::current);
    }

    private Organising organising(Supplier<DirectorySnapshot> members) {
        if (caller.isMaster()) {
            return Organising.ALL;
        }
        return caller.isLoggedIn() ? members.get().member(caller.memberId()).map(Organising::of).orElse(Organising.NONE) : Organising.NONE;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    /** Whether the caller may make events: masters and marshals. */
    public boolean mayCreate() {
        return Organising.mayCreate(caller.role());
    }

    private EventDetails visible(Event event) {
        return ifVisible(event).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Optional<EventDetails> ifVisible(Event event) {
        return Optional.ofNullable(event).filter(found -> open().contains(found.plan().visibility())).map(EventDetails::of);
    }
}
