package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.members.entity.HistoryEntry;
import se.tmeit.members.entity.Member;
import se.tmeit.members.entity.Team;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;

/** Work teams and who is in them. */
@ApplicationScoped
public class Teams {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    DirectoryLock lock;

    @Inject
    MemberHistory history;

    @Inject
    Audit audit;

    @Transactional
    public UUID create(String name, LocalDate startsOn, LocalDate endsOn, boolean active) {
        var team = new Team(UUID.randomUUID(), clock.instant());
        describe(team, name, startsOn, endsOn, active);
        em.persist(team);
        em.flush();
        audit.record(AuditAction.TEAM_CREATED, null, Map.of("team", name));
        return team.id();
    }

    @Transactional
    public void edit(UUID id, int version, String name, LocalDate startsOn, LocalDate endsOn, boolean active) {
        lock.take();
        var team = find(id, version);
        if (team.active() && !active) {
            close(team, endsOn);
        }
        var reopened = active && !team.active();
        describe(team, name, startsOn, endsOn, active);
        if (reopened) {
            team.members().forEach(place -> history.begin(HistoryEntry.ofTeam(place.memberId(), team, place.leader(), ClubTime.today(clock))));
        }
        history.renameTeam(id, name);
        em.flush();
        audit.record(AuditAction.TEAM_EDITED, null, Map.of("team", name));
    }

    /** Who was in it stays on its page; their time in it is over, on its last day if that has been. */
    private void close(Team team, LocalDate endsOn) {
        var today = ClubTime.today(clock);
        var end = endsOn != null && endsOn.isBefore(today) ? endsOn : today;
        team.members().forEach(place -> history.closeTeam(place.memberId(), team.id(), end));
    }

    /** Its members' history keeps the time they spent in it. */
    @Transactional
    public void delete(UUID id, int version) {
        lock.take();
        var team = find(id, version);
        team.members().forEach(place -> history.endTeam(place.memberId(), id, ClubTime.today(clock)));
        em.remove(team);
        audit.record(AuditAction.TEAM_DELETED, null, Map.of("team", team.name()));
    }

    /** Adds somebody, or changes whether they lead; the same call twice changes nothing. */
    @Transactional
    public void place(UUID teamId, UUID memberId, boolean leader, LocalDate since) {
        lock.take();
        var team = required(em.find(Team.class, teamId));
        requirePresent(memberId);
        var place = team.member(memberId);
        if (place.isPresent() && place.get().leader() == leader) {
            return;
        }
        history.endTeam(memberId, teamId, since);
        if (team.active()) {
            history.begin(HistoryEntry.ofTeam(memberId, team, leader, since));
        }
        place.ifPresentOrElse(existing -> existing.lead(leader), () -> team.add(memberId, leader, clock.instant()));
        audit.record(AuditAction.TEAM_PLACE_GIVEN, memberId,
                Map.of("team", team.name(), "leader", String.valueOf(leader), "since", since.toString()));
    }

    @Transactional
    public void remove(UUID teamId, UUID memberId, LocalDate since) {
        lock.take();
        var team = required(em.find(Team.class, teamId));
        team.member(memberId).ifPresent(place -> {
            history.endTeam(memberId, teamId, since);
            team.remove(place, clock.instant());
            audit.record(AuditAction.TEAM_PLACE_TAKEN, memberId, Map.of("team", team.name(), "since", since.toString()));
        });
    }

    private void describe(Team team, String name, LocalDate startsOn, LocalDate endsOn, boolean active) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw ProblemException.invalid("endsOn", "must not be before startsOn");
        }
        team.describe(name, startsOn, endsOn, active, clock.instant());
    }

    private void requirePresent(UUID memberId) {
        var member = em.find(Member.class, memberId);
        if (member == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (member.isDeleted()) {
            throw new ProblemException(ProblemType.DELETED_MEMBER);
        }
        if (!member.role().mayLogIn()) {
            throw ProblemException.invalid("memberId", "an ex-prao is in no team");
        }
    }

    private static Team required(Team team) {
        if (team == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return team;
    }

    private Team find(UUID id, int version) {
        var team = required(em.find(Team.class, id));
        if (team.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return team;
    }
}
