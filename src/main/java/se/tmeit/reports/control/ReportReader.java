package se.tmeit.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.reports.control.ReportDetails.Line;
import se.tmeit.reports.entity.Report;
import se.tmeit.reports.entity.ReportedWork;
import se.tmeit.reports.entity.TimeWorked;
import se.tmeit.shifts.control.Crew;

/** What reports say, and what of it the caller may see and change. */
@ApplicationScoped
public class ReportReader {
    /** What is taken for the evening of those who did not know their hours, at the most. */
    private static final long USUAL_HOURS = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Crew crew;

    /**
     * A report as the caller sees it.
     *
     * @param work what of its lines the caller may see: all for the organisers and for those who worked or were to, none for others
     */
    public record Sight(EventDetails event, ReportDetails report, List<Line> work, boolean mayEdit, boolean mayDispute) {
    }

    /** Throws NOT_FOUND when the caller may not open the event. */
    @Transactional(TxType.SUPPORTS)
    public Sight of(UUID eventId) {
        var event = access.visible(eventId);
        var report = read(event);
        var now = clock.instant();
        var organiser = access.organises(event);
        var concerned = report.isFiled() && concerns(caller.memberId(), eventId, report);
        var editable = ReportPeriod.hasBegun(event, now) && !event.isCancelled() && (caller.isMaster() || !ReportPeriod.isOver(event, now));
        return new Sight(event, report, organiser || concerned ? report.work() : List.of(), organiser && editable,
                concerned && !ReportPeriod.isOver(event, now));
    }

    /** The report, or who said that they would work, when there is none. */
    @Transactional(TxType.SUPPORTS)
    public ReportDetails read(EventDetails event) {
        var report = em.find(Report.class, event.id());
        if (report == null) {
            return ReportDetails.draft(crew.yes(event.id()).stream().map(member -> new Line(member.memberId(), planned(member, event), null, null)).toList());
        }
        var order = crew.yes(event.id()).stream().map(Crew.Member::memberId).toList();
        var work = em.createQuery("select w from ReportedWork w where w.eventId = :event", ReportedWork.class).setParameter("event", event.id())
                .getResultStream().sorted(Comparator.comparing((ReportedWork one) -> place(order, one.memberId())).thenComparing(ReportedWork::memberId))
                .collect(Collectors.toList());
        return ReportDetails.of(report, work);
    }

    /** Whether somebody worked, or said that they would. */
    boolean concerns(UUID memberId, UUID eventId, ReportDetails report) {
        return report.lineOf(memberId).isPresent() || crew.yes(eventId).stream().anyMatch(member -> member.memberId().equals(memberId));
    }

    private static int place(List<UUID> order, UUID memberId) {
        var place = order.indexOf(memberId);
        return place < 0 ? order.size() : place;
    }

    private static TimeWorked planned(Crew.Member member, EventDetails event) {
        var length = Duration.between(event.startsAt(), event.endsAt()).toHours();
        return TimeWorked.ofHours(member.hours().isEmpty() ? Math.min(USUAL_HOURS, length) : member.hours().size());
    }
}
