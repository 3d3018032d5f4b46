package se.tmeit.shifts.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.Course;
import se.tmeit.members.control.PersonRef;

/** Whom to ask next. */
@Schema(requiredProperties = "items")
public record CandidateList(@Schema(description = "Who has worked least lately first; 20 at most.") List<Candidate> items) {
    /** Somebody who could work, and why they come where they do. */
    @Schema(name = "StaffingCandidate", requiredProperties = {"member", "nights", "covers"})
    public record Candidate(PersonRef member, @Schema(description = "How many nights they work in the half year up to the event.") int nights,
            @Schema(description = "The last of those nights.") LocalDate lastWorkedOn,
            @Schema(description = "What they have of what nobody who works has.") Set<Course> covers) {
    }
}
