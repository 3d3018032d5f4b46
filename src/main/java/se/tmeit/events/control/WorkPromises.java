package se.tmeit.events.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Knows where somebody works. Events know no workers; who knows them tells. */
public interface WorkPromises {
    /** How sure somebody is that they work. */
    enum WillWork {
        YES, MAYBE
    }

    /** Hours on end. */
    @Schema(requiredProperties = {"from", "until"})
    record WorkSpan(Instant from, Instant until) {
    }

    /** What somebody said to whether they work at an event, unless they said no. */
    @Schema(requiredProperties = {"answer", "hours", "hoursUnknown"})
    record WorkPromise(WillWork answer, @Schema(description = "In order; none when they are not known.") List<WorkSpan> hours, boolean hoursUnknown) {
    }

    /**
     * What a member said, by event; it asks nobody whether they may know of it.
     *
     * @param earliest no event is left out that begins after this; some may be there that began before
     */
    Map<UUID, WorkPromise> of(UUID memberId, Instant earliest);
}
