package se.tmeit.audit.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.audit.control.AuditTrail;

/** A page of the trail. */
@Schema(requiredProperties = "items")
public record AuditPage(
        List<AuditEntryView> items,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static AuditPage of(AuditTrail.Page page) {
        return new AuditPage(page.items().stream().map(AuditEntryView::of).toList(), page.next());
    }
}
