package se.tmeit.events.boundary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.EventList;
import se.tmeit.events.control.StaffingSummaries.StaffingSummary;

/** A page of a list of events. */
@Schema(requiredProperties = "items")
public record EventPage(List<EventSummary> items,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static EventPage of(EventList.Page page, Map<UUID, StaffingSummary> staffing) {
        return new EventPage(page.items().stream().map(event -> EventSummary.of(event, page.going().getOrDefault(event.id(), 0),
                staffing.get(event.id()), page.covers().get(event.id()))).toList(), page.next());
    }
}
