package se.tmeit.members.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.Teams;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.time.ClubTime;
import se.tmeit.time.Plausible;

@Path("teams/{id}/members/{memberId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Teams")
public class TeamPlacesResource {
    @Inject
    Teams teams;

    @Inject
    MemberDirectory directory;

    @Inject
    Clock clock;

    @PUT
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "placeInTeam", summary = "Put a member into a team, or change whether they lead it")
    @APIResponse(responseCode = "200", description = "The team with the member in it.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", ref = "deleted-member")
    public TeamView place(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId, @NotNull @Valid TeamPlaceRequest request) {
        teams.place(id, memberId, request.leader(), ClubTime.orToday(request.since(), clock));
        return team(id);
    }

    @DELETE
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeFromTeam", summary = "Take a member out of a team")
    @APIResponse(responseCode = "200", description = "The team without the member.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public TeamView remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId,
            @Plausible @QueryParam("since") @Parameter(description = "Today when left out.") LocalDate since) {
        teams.remove(id, memberId, ClubTime.orToday(since, clock));
        return team(id);
    }

    private TeamView team(UUID id) {
        var snapshot = directory.current();
        return snapshot.team(id).map(team -> TeamView.of(team, snapshot))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
