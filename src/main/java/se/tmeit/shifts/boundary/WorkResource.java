package se.tmeit.shifts.boundary;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.shifts.control.Shifts;

@Path("events/{id}/work")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Shifts")
public class WorkResource {
    @Inject
    Caller caller;

    @Inject
    Shifts shifts;

    @Inject
    StaffingViews views;

    @PUT
    @Path("me")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "answerWork", summary = "Say whether I work at an event", description = """
            A yes has to find a place in each of its hours, or in some hour when those are not known, unless it had it before; maybe and no are \
            always taken. Until the event is over.""")
    @APIResponse(responseCode = "200", description = "The staffing with my answer.", content = @Content(schema = @Schema(implementation = StaffingView.class)))
    @APIResponse(responseCode = "409", ref = "shift-full")
    public StaffingView answer(@PathParam("id") UUID id, @NotNull @Valid WorkRequest request) {
        shifts.answer(id, request.of(caller.memberId()));
        return views.of(id);
    }

    @PUT
    @Path("{memberId}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addWorker", summary = "Put somebody to work at an event", description = """
            Its organisers may. The same holds as for a yes of their own; they are told by mail.""")
    @APIResponse(responseCode = "200", description = "The staffing with them.", content = @Content(schema = @Schema(implementation = StaffingView.class)))
    @APIResponse(responseCode = "409", ref = "shift-full")
    public StaffingView add(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId, @NotNull @Valid WorkerRequest request) {
        shifts.add(id, request.of(memberId));
        return views.of(id);
    }

    @DELETE
    @Path("{memberId}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeWorker", summary = "Take somebody off the workers of an event", description = """
            Its organisers may; who had said yes is told by mail.""")
    @APIResponse(responseCode = "200", description = "The staffing without them.",
            content = @Content(schema = @Schema(implementation = StaffingView.class)))
    @APIResponse(responseCode = "409", ref = "event-over")
    public StaffingView remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        shifts.remove(id, memberId);
        return views.of(id);
    }
}
