package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.entity.HistoryEntry;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.TeamMember;
import se.tmeit.members.entity.Title;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Who has which role and which title, since when. */
@ApplicationScoped
public class Appointments {
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

    /** An ex-prao loses title, teams and log-ins with the role. */
    @Transactional
    public void changeRole(UUID memberId, Role role, LocalDate since) {
        lock.take();
        if (role != Role.MASTER) {
            masters.requireAnotherThan(memberId);
        }
        var member = present(memberId);
        if (member.role() == role) {
            return;
        }
        audit.record(AuditAction.ROLE_CHANGED, memberId, Map.of("from", member.role().name(), "to", role.name(), "since", since.toString()));
        history.endRole(memberId, since);
        history.begin(HistoryEntry.ofRole(memberId, role, since));
        member.become(role);
        member.changedAt(clock.instant());
        if (!role.mayLogIn()) {
            takeTitle(memberId, since);
            leaveTeams(memberId, since);
            accessLost.fire(new AccessLost(memberId));
        }
    }

    /** @param takeOver whether somebody who holds the title loses it; else TITLE_HELD is thrown */
    @Transactional
    public void giveTitle(UUID memberId, UUID titleId, LocalDate since, boolean takeOver) {
        lock.take();
        var member = present(memberId);
        var title = em.find(Title.class, titleId);
        if (title == null) {
            throw ProblemException.invalid("titleId", "is no title");
        }
        if (!member.role().mayLogIn()) {
            throw ProblemException.invalid("titleId", "an ex-prao holds no title");
        }
        if (title.equals(member.title())) {
            return;
        }
        for (var holder : holdersOf(title)) {
            if (!takeOver) {
                throw new ProblemException(ProblemType.TITLE_HELD, title.name() + " is held by " + holder.firstName() + " " + holder.lastName());
            }
            takeTitle(holder.id(), since);
        }
        takeTitle(memberId, since);
        history.begin(HistoryEntry.ofTitle(memberId, title, since));
        member.hold(title);
        audit.record(AuditAction.TITLE_GIVEN, memberId, Map.of("title", title.name(), "since", since.toString()));
        member.changedAt(clock.instant());
    }

    @Transactional
    public void takeTitle(UUID memberId, LocalDate since) {
        lock.take();
        var member = present(memberId);
        if (member.title() != null) {
            audit.record(AuditAction.TITLE_TAKEN, memberId, Map.of("title", member.title().name(), "since", since.toString()));
            history.endTitle(memberId, since);
            member.giveUpTitle();
            member.changedAt(clock.instant());
            em.flush();
        }
    }

    private List<Member> holdersOf(Title title) {
        return em.createQuery("select m from Member m where m.title = :title and m.deletedAt is null", Member.class)
                .setParameter("title", title).getResultList();
    }

    private void leaveTeams(UUID memberId, LocalDate since) {
        em.createQuery("select p from TeamMember p where p.memberId = :member", TeamMember.class)
                .setParameter("member", memberId).getResultList().forEach(place -> {
                    history.endTeam(memberId, place.team().id(), since);
                    audit.record(AuditAction.TEAM_PLACE_TAKEN, memberId, Map.of("team", place.team().name(), "since", since.toString()));
                    em.remove(place);
                });
    }

    private Member present(UUID memberId) {
        var member = em.find(Member.class, memberId);
        if (member == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (member.isDeleted()) {
            throw new ProblemException(ProblemType.DELETED_MEMBER);
        }
        return member;
    }
}
