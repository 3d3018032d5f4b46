package se.tmeit.reports.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.PersonRef;
import se.tmeit.reports.control.ReportDetails.Line;
import se.tmeit.reports.control.ReportReader.Sight;

/** A report as the one who asks may see it. */
@Schema(requiredProperties = {"filed", "mayEdit", "mayDispute", "workers"})
public record ReportView(boolean filed, PersonRef filedBy, Instant filedAt, Instant updatedAt,
        @Schema(description = "Whether you may file or correct it now.") boolean mayEdit,
        @Schema(description = "Whether you may say something against it now.") boolean mayDispute,
        @Schema(description = """
                Before it is filed: who said yes to working, for the organisers. Then: who worked, for the organisers and those who worked or \
                said that they would. Empty for others.""") List<ReportLineView> workers) {

    /** @param reader the one who asks; null stands for an organiser, who reads every dispute */
    static ReportView of(Sight sight, UUID reader, DirectorySnapshot members) {
        var report = sight.report();
        return new ReportView(report.isFiled(), Optional.ofNullable(report.filedBy()).flatMap(members::member).map(PersonRef::of).orElse(null),
                report.filedAt(), report.updatedAt(), sight.mayEdit(), sight.mayDispute(),
                sight.work().stream().flatMap(line -> worker(sight, line, reader, members)).toList());
    }

    private static Stream<ReportLineView> worker(Sight sight, Line line, UUID reader, DirectorySnapshot members) {
        var readable = line.dispute() != null && (reader == null || reader.equals(line.memberId()));
        var dispute = readable ? new DisputeView(line.dispute(), line.disputedAt(), sight.report().isOpen(line)) : null;
        return members.member(line.memberId()).map(member -> new ReportLineView(PersonRef.of(member), line.worked(), dispute)).stream();
    }
}
