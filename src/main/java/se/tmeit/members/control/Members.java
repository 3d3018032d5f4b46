package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.members.entity.HistoryEntry;
import se.tmeit.members.entity.Member;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;

/** Creating, editing, deleting and restoring members. */
@ApplicationScoped
public class Members {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    DirectoryLock lock;

    @Inject
    Masters masters;

    @Inject
    MemberHistory history;

    @Inject
    Event<AccessLost> accessLost;

    @Transactional
    public UUID create(Role role, MemberEdit edit) {
        var member = new Member(UUID.randomUUID(), role, clock.instant());
        write(edit, member);
        em.persist(member);
        // The history refers to the member by id alone, so that the order of the inserts is ours to keep.
        em.flush();
        em.persist(HistoryEntry.ofRole(member.id(), role, ClubTime.today(clock)));
        return member.id();
    }

    /** @param version what the editor saw; throws CHANGED_MEANWHILE when it is no longer that */
    @Transactional
    public void edit(UUID id, int version, MemberEdit edit) {
        var member = find(id);
        requireVersion(member, version);
        if (member.isDeleted()) {
            throw new ProblemException(ProblemType.DELETED_MEMBER);
        }
        write(edit, member);
        member.changedAt(clock.instant());
        em.flush();
    }

    /** Hides the member and ends their log-ins; they keep role, title and teams for the case that it is undone. */
    @Transactional
    public void delete(UUID id, int version) {
        lock.take();
        masters.requireAnotherThan(id);
        var member = find(id);
        requireVersion(member, version);
        if (!member.isDeleted()) {
            member.delete(clock.instant());
            accessLost.fire(new AccessLost(id));
        }
    }

    /** Brings a deleted member back; a title that somebody else took meanwhile stays with them. */
    @Transactional
    public void restore(UUID id) {
        lock.take();
        var member = find(id);
        if (!member.isDeleted()) {
            return;
        }
        if (member.title() != null && isHeldByAnother(member)) {
            history.endTitle(id, LocalDate.ofInstant(member.deletedAt(), ClubTime.ZONE));
            member.giveUpTitle();
        }
        member.restore();
        member.changedAt(clock.instant());
        em.flush();
    }

    private boolean isHeldByAnother(Member member) {
        return !em.createQuery("select m.id from Member m where m.title = :title and m.deletedAt is null and m.id <> :id", UUID.class)
                .setParameter("title", member.title()).setParameter("id", member.id()).getResultList().isEmpty();
    }

    private Member find(UUID id) {
        var member = em.find(Member.class, id);
        if (member == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return member;
    }

    private static void requireVersion(Member member, int version) {
        if (member.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private static void write(MemberEdit edit, Member member) {
        member.rename(edit.firstName(), edit.nickname(), edit.lastName());
        member.reachAt(EmailAddress.normalise(edit.email()), edit.phone(), edit.language());
        member.showTo(edit.emailAudience(), edit.phoneAudience(), edit.photosAudience());
        member.qualify(edit.drivingLicence(), edit.stad(), edit.fest(), edit.permit());
    }
}
