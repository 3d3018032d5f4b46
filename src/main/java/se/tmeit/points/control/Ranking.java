package se.tmeit.points.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.paging.Cursor;
import se.tmeit.points.entity.League;
import se.tmeit.points.entity.Unlisted;
import se.tmeit.problem.ProblemException;

/** Who has most: everyone with a league who did not say that they would rather not be in it. */
@ApplicationScoped
public class Ranking {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Ledger ledger;

    /** Somebody's place; those with equal totals share one. */
    public record Ranked(int rank, MemberDetails member, int total, League league) {
    }

    /** Some places, and the cursor of those after them or null. */
    public record Page(List<Ranked> items, String next) {
    }

    /** @param after a cursor, or null for the first page */
    @Transactional
    public Page page(DirectorySnapshot directory, int limit, String after) {
        var ranked = ranked(directory);
        var from = after == null ? 0 : placeAfter(ranked, after);
        var until = Math.min(from + limit, ranked.size());
        var items = ranked.subList(from, until);
        return new Page(items, until < ranked.size() ? cursorAt(ranked.get(until - 1)) : null);
    }

    /** Whether the caller is in the ranking, when they have enough points. */
    @Transactional(TxType.SUPPORTS)
    public boolean listsMe() {
        return em.find(Unlisted.class, caller.memberId()) == null;
    }

    @Transactional
    public void listMe(boolean listed) {
        var unlisted = em.find(Unlisted.class, caller.memberId());
        if (listed && unlisted != null) {
            em.remove(unlisted);
        } else if (!listed && unlisted == null) {
            em.persist(new Unlisted(caller.memberId(), clock.instant()));
        }
    }

    private List<Ranked> ranked(DirectorySnapshot directory) {
        var unlisted = new HashSet<>(em.createQuery("select u.memberId from Unlisted u", UUID.class).getResultList());
        var totals = ledger.totals();
        var members = directory.members().stream().filter(MemberDetails::isListed).filter(member -> !unlisted.contains(member.id()))
                .filter(member -> League.of(totals.getOrDefault(member.id(), 0)).isPresent())
                .sorted(Comparator.comparing((MemberDetails member) -> -totals.get(member.id())).thenComparing(MemberDetails::id)).toList();
        var ranked = new ArrayList<Ranked>();
        for (var member : members) {
            int total = totals.get(member.id());
            var before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            var rank = before != null && before.total() == total ? before.rank() : ranked.size() + 1;
            ranked.add(new Ranked(rank, member, total, League.of(total).orElseThrow()));
        }
        return ranked;
    }

    /** The first place beyond the cursor, also when somebody's points changed meanwhile. */
    private static int placeAfter(List<Ranked> ranked, String cursor) {
        var key = Cursor.decode(cursor, 2).key();
        try {
            var total = Integer.parseInt(key.get(0));
            var id = UUID.fromString(key.get(1));
            return (int) ranked.stream().filter(one -> one.total() > total || one.total() == total && one.member().id().compareTo(id) <= 0).count();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("after", "is no cursor of this list");
        }
    }

    private static String cursorAt(Ranked last) {
        return new Cursor(List.of(String.valueOf(last.total()), last.member().id().toString())).encode();
    }
}
