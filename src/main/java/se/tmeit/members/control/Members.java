package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.entity.HistoryEntry;
import se.tmeit.members.entity.Member;
import se.tmeit.outbox.control.Recipient;
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
    Audit audit;

    @Inject
    Event<AccessLost> accessLost;

    @Inject
    Event<MemberCreated> created;

    @Inject
    Event<EmailChanged> emailChanged;

    /** By a master: the member has nothing to log in with until they are invited. */
    @Transactional
    public UUID create(Role role, MemberEdit edit) {
        var member = add(role, edit, null, ClubTime.today(clock));
        audit.record(AuditAction.MEMBER_CREATED, member.id(), Map.of("role", role.name()));
        created.fire(new MemberCreated(member.id(), role, recipient(member)));
        return member.id();
    }

    /** Throws EMAIL_TAKEN when the address is a member's; the caller sees to the password, in the same transaction. */
    @Transactional
    public UUID join(Newcomer newcomer) {
        lock.take();
        if (isTaken(EmailAddress.normalise(newcomer.email()))) {
            throw new ProblemException(ProblemType.EMAIL_TAKEN);
        }
        return add(newcomer.role(), newcomer.toEdit(), newcomer.oldUserName(), newcomer.roleSince()).id();
    }

    private Member add(Role role, MemberEdit edit, String oldUserName, LocalDate roleSince) {
        var member = new Member(UUID.randomUUID(), role, clock.instant());
        write(edit, member);
        member.wasCalled(oldUserName);
        em.persist(member);
        // The history refers to the member by id alone, so that the order of the inserts is ours to keep.
        em.flush();
        em.persist(HistoryEntry.ofRole(member.id(), role, roleSince));
        return member;
    }

    private boolean isTaken(String email) {
        return !em.createQuery("select m.id from Member m where m.email = :email and m.deletedAt is null", UUID.class)
                .setParameter("email", email).getResultList().isEmpty();
    }

    private static Recipient recipient(Member member) {
        return new Recipient(member.id(), member.email(), member.nickname() == null ? member.firstName() : member.nickname(), member.language().code());
    }

    /**
     * The trail gets the names of the changed fields, whoever edits: a new e-mail address matters to whoever looks for an intruder.
     *
     * @param version what the editor saw; throws CHANGED_MEANWHILE when it is no longer that
     */
    @Transactional
    public void edit(UUID id, int version, MemberEdit edit) {
        var member = find(id);
        requireVersion(member, version);
        if (member.isDeleted()) {
            throw new ProblemException(ProblemType.DELETED_MEMBER);
        }
        var before = recipient(member);
        var edited = MemberEdit.of(member);
        write(edit, member);
        member.changedAt(clock.instant());
        em.flush();
        var changed = MemberEdit.of(member).differencesTo(edited);
        if (!changed.isEmpty()) {
            audit.record(AuditAction.MEMBER_EDITED, id, Map.of("fields", String.join(", ", changed)));
        }
        if (!member.email().equals(before.address())) {
            emailChanged.fire(new EmailChanged(id, before, false));
        }
    }

    /** To an address that the member has confirmed; throws EMAIL_TAKEN when it is another's. Call {@link DirectoryLock#take} before. */
    @Transactional(TxType.MANDATORY)
    public void changeEmail(UUID id, String email) {
        if (isTaken(email)) {
            throw new ProblemException(ProblemType.EMAIL_TAKEN);
        }
        var member = find(id);
        var before = recipient(member);
        member.reachAt(email, member.phone(), member.language());
        member.changedAt(clock.instant());
        em.flush();
        emailChanged.fire(new EmailChanged(id, before, true));
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
            audit.record(AuditAction.MEMBER_DELETED, id, Map.of());
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
            audit.record(AuditAction.TITLE_TAKEN, id, Map.of("title", member.title().name()));
            history.endTitle(id, LocalDate.ofInstant(member.deletedAt(), ClubTime.ZONE));
            member.giveUpTitle();
        }
        member.restore();
        member.changedAt(clock.instant());
        em.flush();
        audit.record(AuditAction.MEMBER_RESTORED, id, Map.of());
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
