package se.tmeit.events.control;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Knows how events are staffed. Events know no workers; who knows them tells. */
public interface StaffingSummaries {
    /** How an event is staffed, for members' eyes. */
    @Schema(requiredProperties = {"missing", "green"})
    record StaffingSummary(@Schema(description = "How many workers are missing when most are.") int missing,
            @Schema(description = "Whether nobody is missing and each hour has somebody with STAD, FEST and a place on the permit.") boolean green) {
    }

    /** Of those events that need workers. */
    Map<UUID, StaffingSummary> of(Collection<UUID> events);
}
