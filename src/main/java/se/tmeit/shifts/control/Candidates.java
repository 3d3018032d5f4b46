package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Role;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.Course;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.shifts.entity.Night;
import se.tmeit.shifts.entity.WorkAnswer;

/** Whom to ask next: members who could work and have not answered, those first who have worked least lately. */
@ApplicationScoped
public class Candidates {
    private static final int MOST = 20;
    private static final Period LATELY = Period.ofMonths(6);
    private static final Set<Role> WORKERS = EnumSet.of(Role.MASTER, Role.MARSHAL, Role.PRAO, Role.VRAQ);

    /** Somebody to ask, and why. @param covers what they have of what nobody who works has in some hour */
    public record Candidate(UUID memberId, Turns turns, Set<Course> covers) {
        /** Who worked least, then who worked longest ago, then who brings most of what is lacking. */
        static final Comparator<Candidate> FAIR = Comparator.comparing((Candidate candidate) -> candidate.turns().nights())
                .thenComparing(candidate -> candidate.turns().last(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(candidate -> -candidate.covers().size());
    }

    /** How often somebody works in the half year up to an event's night, by their yes; and the last of those nights, or null. */
    public record Turns(int nights, LocalDate last) {
        static final Turns NONE = new Turns(0, null);
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    EventAccess access;

    @Inject
    MemberDirectory directory;

    @Inject
    Sheets sheets;

    /** For the event's organisers; nobody when nobody is needed. */
    @Transactional
    public List<Candidate> of(UUID eventId) {
        var event = access.visible(eventId);
        access.requireOrganiser(event);
        var sheet = sheets.of(eventId);
        if (sheet.isGreen() || sheet.hours().isEmpty()) {
            return List.of();
        }
        var night = Night.of(event.startsAt());
        var turns = turns(night);
        var lacking = sheet.uncovered().stream().map(Sheet.Uncovered::course).collect(Collectors.toSet());
        var out = unavailable(sheet);
        return directory.current().members().stream().filter(member -> couldWork(member, event) && !out.contains(member.id()))
                .map(member -> new Candidate(member.id(), turns.getOrDefault(member.id(), Turns.NONE), both(member.coursesOn(night.date()), lacking)))
                .sorted(Candidate.FAIR).limit(MOST).toList();
    }

    private boolean couldWork(MemberDetails member, EventDetails event) {
        return WORKERS.contains(member.role()) && access.isOpenTo(member.id(), event);
    }

    /** Who has answered, or works elsewhere in one of the hours that need somebody. */
    private Set<UUID> unavailable(Sheet sheet) {
        var out = new HashSet<>(em.createQuery("select distinct h.memberId from WorkHour h where h.sure = true and h.hour in :hours", UUID.class)
                .setParameter("hours", sheet.hours()).getResultList());
        sheet.workers().forEach(worker -> out.add(worker.memberId()));
        return out;
    }

    private Map<UUID, Turns> turns(Night night) {
        return em.createQuery("""
                        select w.memberId, count(w), max(s.night) from Worker w, Staffing s
                        where s.eventId = w.eventId and w.answer = :yes and s.night between :from and :until group by w.memberId""", Object[].class)
                .setParameter("yes", WorkAnswer.YES).setParameter("from", night.date().minus(LATELY)).setParameter("until", night.date())
                .getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Turns(((Long) row[1]).intValue(), (LocalDate) row[2])));
    }

    private static Set<Course> both(Set<Course> one, Set<Course> other) {
        return one.stream().filter(other::contains).collect(Collectors.toCollection(() -> EnumSet.noneOf(Course.class)));
    }
}
