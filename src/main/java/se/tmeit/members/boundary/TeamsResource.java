package se.tmeit.members.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.TeamDetails;
import se.tmeit.members.control.Teams;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Teams")
public class TeamsResource {
    private record ListKey(Boolean active) {
    }

    @Inject
    Teams teams;

    @Inject
    MemberDirectory directory;

    @Inject
    MergePatch mergePatch;

    @GET
    @PermitAll
    @Operation(operationId = "listTeams", summary = "List work teams and who is in them")
    @APIResponse(responseCode = "200", description = "The active ones first, then the newest.",
            content = @Content(schema = @Schema(implementation = TeamList.class)))
    public Response list(@QueryParam("active") @Parameter(description = "Only active teams, or only the others.") Boolean active,
            @Context HttpHeaders headers) {
        var snapshot = directory.current();
        return snapshot.answer(new ListKey(active), () -> Representation.of(new TeamList(snapshot.teams().stream()
                .filter(team -> active == null || active == team.active())
                .map(team -> TeamView.of(team, snapshot)).toList()))).answer(headers);
    }

    @POST
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createTeam", summary = "Create a work team")
    @APIResponse(responseCode = "201", description = "The new team; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", ref = "team-name-taken")
    public Response create(@NotNull @Valid TeamRequest request, @Context UriInfo uri) {
        var id = teams.create(request.name(), request.startsOn(), request.endsOn(), request.active());
        var response = Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build());
        return representation(directory.current(), id).describe(response).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getTeam", summary = "Show a work team")
    @APIResponse(responseCode = "200", description = "The team; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(directory.current(), id).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "editTeam", summary = "Edit a work team")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The team after the change.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", ref = "team-name-taken")
    public Response edit(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TeamRequest.class)))
            ObjectNode patch) throws JsonProcessingException {
        var snapshot = directory.current();
        var team = require(snapshot, id);
        representation(snapshot, id).requireMatch(headers);
        var changed = mergePatch.apply(TeamRequest.of(team), patch, TeamRequest.class);
        teams.edit(id, team.version(), changed.name(), changed.startsOn(), changed.endsOn(), changed.active());
        return representation(directory.current(), id).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteTeam", summary = "Delete a work team")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "204", description = "Deleted; its members keep it in their history.")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var snapshot = directory.current();
        var team = require(snapshot, id);
        representation(snapshot, id).requireMatch(headers);
        teams.delete(id, team.version());
    }

    private static Representation representation(DirectorySnapshot snapshot, UUID id) {
        return Representation.of(TeamView.of(require(snapshot, id), snapshot));
    }

    private static TeamDetails require(DirectorySnapshot snapshot, UUID id) {
        return snapshot.team(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
