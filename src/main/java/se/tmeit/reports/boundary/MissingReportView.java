package se.tmeit.reports.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.reports.control.MissingReports.Missing;

/** An event that lacks a report. */
@Schema(requiredProperties = {"eventId", "title", "startsAt", "endsAt", "workers", "closesAt"})
public record MissingReportView(UUID eventId, String title, Instant startsAt, Instant endsAt,
        @Schema(description = "How many said that they would work.") int workers,
        @Schema(description = "From then on only masters may file it.") Instant closesAt) {

    static MissingReportView of(Missing missing) {
        var event = missing.event();
        return new MissingReportView(event.id(), event.title(), event.startsAt(), event.endsAt(), missing.workers(), missing.closesAt());
    }
}
