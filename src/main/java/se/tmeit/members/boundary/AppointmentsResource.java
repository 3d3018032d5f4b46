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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.members.control.Appointments;
import se.tmeit.time.ClubTime;
import se.tmeit.time.Plausible;

@Path("members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Members")
public class AppointmentsResource {
    @Inject
    Appointments appointments;

    @Inject
    Viewers viewers;

    @Inject
    Clock clock;

    @PUT
    @Path("{id}/role")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "changeRole", summary = "Change a member's role", description = """
            The role before ends on the same day. Who becomes EXPRAO loses title, teams and log-ins.""")
    @APIResponse(responseCode = "200", description = "The member with the new role.",
            content = @Content(schema = @Schema(implementation = MemberMasterView.class)))
    @APIResponse(responseCode = "409", ref = "last-master")
    public Response changeRole(@PathParam("id") String id, @NotNull @Valid RoleChangeRequest request) {
        var member = viewers.require(id);
        appointments.changeRole(member.id(), request.role(), ClubTime.orToday(request.since(), clock));
        return viewers.answer(Response.ok(), member.id());
    }

    @PUT
    @Path("{id}/title")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "giveTitle", summary = "Give a member a title", description = """
            Replaces the title the member has. A title that somebody else holds is taken from them only with `takeOver`.""")
    @APIResponse(responseCode = "200", description = "The member with the new title.",
            content = @Content(schema = @Schema(implementation = MemberMasterView.class)))
    @APIResponse(responseCode = "409", ref = "title-held")
    public Response giveTitle(@PathParam("id") String id, @NotNull @Valid TitleChangeRequest request) {
        var member = viewers.require(id);
        appointments.giveTitle(member.id(), request.titleId(), ClubTime.orToday(request.since(), clock), Boolean.TRUE.equals(request.takeOver()));
        return viewers.answer(Response.ok(), member.id());
    }

    @DELETE
    @Path("{id}/title")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "takeTitle", summary = "Take a member's title away")
    @APIResponse(responseCode = "200", description = "The member without a title.",
            content = @Content(schema = @Schema(implementation = MemberMasterView.class)))
    @APIResponse(responseCode = "409", ref = "deleted-member")
    public Response takeTitle(@PathParam("id") String id,
            @Plausible @QueryParam("since") @Parameter(description = "Today when left out.") LocalDate since) {
        var member = viewers.require(id);
        appointments.takeTitle(member.id(), ClubTime.orToday(since, clock));
        return viewers.answer(Response.ok(), member.id());
    }
}
