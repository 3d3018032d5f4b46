package se.tmeit.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.access.Caller;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.points.control.Points;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.reports.control.ReportDetails.Line;
import se.tmeit.reports.entity.Report;
import se.tmeit.reports.entity.ReportedWork;
import se.tmeit.reports.entity.TimeWorked;

/** Filing, correcting and disputing reports. The points follow at once. */
@ApplicationScoped
public class Reports {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    ReportReader reader;

    @Inject
    MemberDirectory directory;

    @Inject
    Points points;

    @Inject
    Audit audit;

    @Inject
    ReportMails mails;

    /**
     * By an organiser. Those whom it concerns get a mail.
     *
     * @param version what they saw; 0 when it was not filed
     * @param worked  by member; null for those who did not work
     */
    @Transactional
    public void file(UUID eventId, int version, Map<UUID, TimeWorked> worked) {
        // Before the lock: the directory is asked on a connection of its own, and whoever waits for the lock holds one.
        var members = directory.current();
        var event = access.locked(eventId);
        access.requireOrganiser(event, members);
        requireOpen(event);
        var before = reader.read(event);
        if (before.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        requireKnown(worked, before, members);
        var now = clock.instant();
        var filed = before.isFiled();
        if (filed) {
            em.find(Report.class, eventId, LockModeType.OPTIMISTIC_FORCE_INCREMENT).correctedAt(now);
        } else {
            em.persist(new Report(eventId, caller.memberId(), now));
            em.flush();
        }
        write(eventId, before, worked);
        if (filed) {
            mails.corrected(event, before, worked, members);
        } else {
            mails.filed(event, before, worked, members);
        }
        em.flush();
        points.reported(eventId, worked.entrySet().stream().filter(one -> one.getValue() != null).map(Map.Entry::getKey).collect(Collectors.toSet()),
                caller.memberId());
        audit.record(filed ? AuditAction.REPORT_CORRECTED : AuditAction.REPORT_FILED, null, describe(event));
    }

    /** By somebody who worked or said that they would; the organisers get a mail. Saying it again replaces what was said. */
    @Transactional
    public void dispute(UUID eventId, String text) {
        var members = directory.current();
        var event = access.locked(eventId);
        var report = reader.read(event);
        if (!report.isFiled()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (!reader.concerns(caller.memberId(), eventId, report)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (ReportPeriod.isOver(event, clock.instant())) {
            throw new ProblemException(ProblemType.REPORT_CLOSED);
        }
        em.find(Report.class, eventId, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        workOf(eventId, caller.memberId()).dispute(text, clock.instant());
        audit.record(AuditAction.REPORT_DISPUTED, caller.memberId(), describe(event));
        mails.disputed(event, report, text, members);
    }

    private void requireOpen(EventDetails event) {
        if (event.isCancelled()) {
            throw new ProblemException(ProblemType.EVENT_CANCELLED);
        }
        if (!ReportPeriod.hasBegun(event, clock.instant())) {
            throw new ProblemException(ProblemType.EVENT_NOT_BEGUN);
        }
        if (ReportPeriod.isOver(event, clock.instant()) && !caller.isMaster()) {
            throw new ProblemException(ProblemType.REPORT_CLOSED);
        }
    }

    /** Somebody who has left since stays in a report, and does not come into one. */
    private void requireKnown(Map<UUID, TimeWorked> worked, ReportDetails before, DirectorySnapshot members) {
        if (worked.keySet().stream().anyMatch(id -> before.lineOf(id).isEmpty() && members.member(id).filter(MemberDetails::isListed).isEmpty())) {
            throw ProblemException.invalid("workers.memberId", "there is no such member");
        }
    }

    /** Those who said something against the report keep their line when they are left out. */
    private void write(UUID eventId, ReportDetails before, Map<UUID, TimeWorked> worked) {
        var lines = new HashMap<>(worked);
        before.work().stream().filter(line -> line.dispute() != null).forEach(line -> lines.putIfAbsent(line.memberId(), null));
        before.work().stream().map(Line::memberId).filter(member -> !lines.containsKey(member))
                .forEach(member -> Optional.ofNullable(em.find(ReportedWork.class, new ReportedWork.Key(eventId, member))).ifPresent(em::remove));
        lines.forEach((member, time) -> workOf(eventId, member).confirm(time));
    }

    private ReportedWork workOf(UUID eventId, UUID memberId) {
        var work = em.find(ReportedWork.class, new ReportedWork.Key(eventId, memberId));
        if (work == null) {
            work = new ReportedWork(eventId, memberId);
            em.persist(work);
        }
        return work;
    }

    private static Map<String, String> describe(EventDetails event) {
        return Map.of("event", event.id().toString(), "title", event.title());
    }
}
