package se.tmeit.audit.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.audit.control.AuditFilter;
import se.tmeit.problem.ProblemException;
import se.tmeit.time.ClubTime;
import se.tmeit.time.Plausible;

/** What the trail can be asked for. */
public class AuditQuery {
    @QueryParam("action")
    @Size(max = 50)
    @Parameter(description = "Only this action.", schema = @Schema(implementation = AuditAction.class))
    String action;

    @QueryParam("actor")
    @Parameter(description = "Only what this member did.")
    UUID actor;

    @QueryParam("subject")
    @Parameter(description = "Only what was done to this member.")
    UUID subject;

    @QueryParam("from")
    @Plausible
    @Parameter(description = "The first day, as the club's clock has it.")
    LocalDate from;

    @QueryParam("until")
    @Plausible
    @Parameter(description = "The last day, as the club's clock has it.")
    LocalDate until;

    /** The same with the page of a list. */
    public static class Paged extends AuditQuery {
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        @Parameter(description = "How many at most.")
        int limit;

        @QueryParam("after")
        @Size(max = 1000)
        @Parameter(description = "The `next` of the page before.")
        String after;
    }

    AuditFilter filter() {
        return new AuditFilter(actionOf(action), actor, subject, startOf(from), until == null ? null : startOf(until.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClubTime.ZONE).toInstant();
    }

    /** An empty {@code action=} is no filter. */
    private static AuditAction actionOf(String name) {
        try {
            return name == null || name.isEmpty() ? null : AuditAction.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("action", "is no action");
        }
    }
}
