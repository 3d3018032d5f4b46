package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.SwedishOrder;
import se.tmeit.paging.Cursor;
import se.tmeit.problem.ProblemException;

/** The invitations as masters see them: by name, as Swedish sorts it. */
@ApplicationScoped
public class InvitationList {
    private static final int PARTS = 3;
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::lastName, SwedishOrder.INSTANCE)
            .thenComparing(Place::firstName, SwedishOrder.INSTANCE).thenComparing(Place::id);

    /** A page, how many there are in each state, and the cursor of the next page or null. */
    public record Page(List<InvitationDetails> items, Map<State, Integer> counts, String next) {
    }

    private record Place(String lastName, String firstName, UUID id) {
        static Place of(InvitationDetails invitation) {
            return new Place(invitation.lastName(), invitation.firstName(), invitation.id());
        }

        static Place after(String cursor) {
            var key = Cursor.decode(cursor, PARTS).key();
            try {
                return new Place(key.get(0), key.get(1), UUID.fromString(key.get(2)));
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid("after", "is no cursor of this list");
            }
        }

        String cursor() {
            return new Cursor(List.of(lastName, firstName, id.toString())).encode();
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberDirectory directory;

    /**
     * @param states empty for every state
     * @param after  a cursor, or null for the first page
     */
    @Transactional
    public Page page(Set<State> states, int limit, String after) {
        var start = after == null ? null : Place.after(after);
        var all = details(em.createQuery("select i from Invitation i", Invitation.class).getResultStream()).toList();
        var rest = all.stream().filter(one -> states.isEmpty() || states.contains(one.state())).sorted(Comparator.comparing(Place::of, ORDER))
                .filter(one -> start == null || ORDER.compare(Place.of(one), start) > 0).toList();
        var items = rest.stream().limit(limit).toList();
        var next = rest.size() > limit ? Place.of(items.get(limit - 1)).cursor() : null;
        return new Page(items, counts(all), next);
    }

    @Transactional
    public Optional<InvitationDetails> find(UUID id) {
        return details(Stream.ofNullable(em.find(Invitation.class, id))).findFirst();
    }

    /** The newest of the member, in whatever state. */
    @Transactional
    public Optional<InvitationDetails> ofMember(UUID memberId) {
        return details(em.createQuery("select i from Invitation i where i.memberId = :member order by i.createdAt desc, i.id", Invitation.class)
                .setParameter("member", memberId).setMaxResults(1).getResultStream()).findFirst();
    }

    private Stream<InvitationDetails> details(Stream<Invitation> invitations) {
        var addressees = new Addressees(directory.current());
        return invitations.map(invitation -> InvitationDetails.of(invitation, addressees)).flatMap(Optional::stream);
    }

    private static Map<State, Integer> counts(List<InvitationDetails> all) {
        var counts = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            counts.put(state, (int) all.stream().filter(one -> one.state() == state).count());
        }
        return counts;
    }
}
