package se.tmeit.shifts.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.shifts.control.Staffings;

/** What an event needs, as its organisers write it. */
@Schema(requiredProperties = {"night", "usual", "needs"})
public record StaffingNeedsView(
        @Schema(description = "The hours that can need somebody: 08:00 to 05:00 the next morning in Stockholm.") HoursView night,
        @Schema(description = "The hours that usually do.") HoursView usual,
        List<NeedView> needs) {

    static StaffingNeedsView of(Staffings.Plan plan) {
        return new StaffingNeedsView(HoursView.of(plan.night().whole()), HoursView.of(plan.night().usual()),
                plan.needs().stream().map(NeedView::of).toList());
    }
}
