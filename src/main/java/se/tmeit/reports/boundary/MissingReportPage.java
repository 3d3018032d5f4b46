package se.tmeit.reports.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.reports.control.MissingReports;

/** A page of the events that lack a report. */
@Schema(requiredProperties = "items")
public record MissingReportPage(List<MissingReportView> items,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static MissingReportPage of(MissingReports.Page page) {
        return new MissingReportPage(page.items().stream().map(MissingReportView::of).toList(), page.next());
    }
}
