package se.tmeit.reports.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.reports.entity.Report;
import se.tmeit.reports.entity.ReportedWork;
import se.tmeit.reports.entity.TimeWorked;

/**
 * A report, or what it would begin with.
 *
 * @param version 0 for one that is not filed
 * @param filedBy null for one that is not filed, and for somebody who is erased
 * @param work    in the order in which people signed up, those who were added last
 */
public record ReportDetails(int version, UUID filedBy, Instant filedAt, Instant updatedAt, List<Line> work) {
    /** @param worked null for somebody who did not work */
    public record Line(UUID memberId, TimeWorked worked, String dispute, Instant disputedAt) {
        static Line of(ReportedWork work) {
            return new Line(work.memberId(), work.timeWorked(), work.dispute(), work.disputedAt());
        }
    }

    static ReportDetails of(Report report, List<ReportedWork> work) {
        return new ReportDetails(report.version(), report.filedBy(), report.filedAt(), report.updatedAt(), work.stream().map(Line::of).toList());
    }

    /** Not filed yet. */
    static ReportDetails draft(List<Line> work) {
        return new ReportDetails(0, null, null, null, work);
    }

    public boolean isFiled() {
        return filedAt != null;
    }

    public Optional<Line> lineOf(UUID memberId) {
        return work.stream().filter(line -> line.memberId().equals(memberId)).findFirst();
    }

    /** Whether somebody disputed it after its last correction. */
    public boolean isOpen(Line line) {
        return line.disputedAt() != null && line.disputedAt().isAfter(updatedAt);
    }
}
